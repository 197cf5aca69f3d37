package dev.nightkeep.agent.announce;

import dev.nightkeep.agent.config.ChannelSettings;
import dev.nightkeep.agent.secret.SecretReference;
import dev.nightkeep.agent.secret.Secrets;
import dev.nightkeep.agent.yaml.Settings;
import dev.nightkeep.announce.Announcer;
import dev.nightkeep.aws.topic.SnsAnnouncer;
import dev.nightkeep.notify.Delivery;
import dev.nightkeep.notify.DiscordChannel;
import dev.nightkeep.notify.PagerDutyChannel;
import dev.nightkeep.notify.SecretAddress;
import dev.nightkeep.notify.SlackChannel;
import dev.nightkeep.notify.WebhookChannel;
import dev.nightkeep.secret.Secret;
import dev.nightkeep.time.Clock;
import java.nio.file.Path;
import java.util.Optional;

/** Opens channels when something is to be told, and reads their secrets no sooner. Thread-safe. */
public final class OpenChannels {
    private final Secrets secrets;
    private final Clock clock;
    private final Path folder;

    /** {@code folder} is what relative paths are relative to. */
    public OpenChannels(Secrets secrets, Clock clock, Path folder) {
        this.secrets = secrets;
        this.clock = clock;
        this.folder = folder;
    }

    /** The channel, to be closed by the caller. */
    Announcer open(ChannelSettings channel) {
        Settings settings = channel.settings();
        return switch (channel.kind()) {
            case "slack" -> new SlackChannel(new Delivery(clock), address(settings));
            case "discord" -> new DiscordChannel(new Delivery(clock), address(settings));
            case "pagerduty" ->
                new PagerDutyChannel(
                        new Delivery(clock),
                        SecretAddress.parse(settings.text("url").orElse(PagerDutyChannel.EVENTS), "url"),
                        secret(settings, "key"));
            case "webhook" ->
                new WebhookChannel(new Delivery(clock), address(settings), secret(settings, "secret"), clock);
            case "sns" -> SnsAnnouncer.ofEnvironment(settings.required("topic"));
            case "mail" -> mail(settings);
            case "file" -> new FileChannel(folder.resolve(settings.required("path")), clock);
            default -> throw new IllegalStateException("checked to be known: " + channel.kind());
        };
    }

    private MailChannel mail(Settings settings) {
        String security = settings.text("security").orElse("starttls");
        int port = settings.number("port").map(Long::intValue).orElse(security.equals("tls") ? 465 : 587);
        MailChannel.Server server = new MailChannel.Server(
                settings.required("host"),
                port,
                security,
                settings.text("user"),
                () -> settings.text("password").map(reference -> secrets.resolve(SecretReference.parse(reference))));
        return new MailChannel(server, settings.required("from"), settings.texts("to"));
    }

    private SecretAddress address(Settings settings) {
        return SecretAddress.parse(secret(settings, "url").reveal(), "url");
    }

    private Secret secret(Settings settings, String name) {
        return Optional.of(settings.required(name))
                .map(SecretReference::parse)
                .map(secrets::resolve)
                .orElseThrow();
    }
}
