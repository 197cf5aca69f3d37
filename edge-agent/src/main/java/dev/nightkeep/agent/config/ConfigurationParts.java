package dev.nightkeep.agent.config;

import dev.nightkeep.agent.secret.SecretReference;
import dev.nightkeep.agent.secret.VaultSettings;
import dev.nightkeep.agent.shape.Amounts;
import dev.nightkeep.agent.yaml.Problem;
import dev.nightkeep.agent.yaml.Settings;
import dev.nightkeep.cli.options.SealingChoice;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a configuration of settings whose shape was checked, and says what does not go together in them. */
final class ConfigurationParts {
    private static final Set<String> CHANNEL_SETTINGS = Set.of("on");

    private final Settings settings;
    private final Path file;
    private final Path folder;
    private final ZoneId zone;

    ConfigurationParts(Settings settings, Path file, ZoneId zone) {
        this.settings = settings;
        this.file = file;
        this.folder = Optional.ofNullable(file.getParent()).orElse(file);
        this.zone = zone;
    }

    /** What is each by itself as it may be, and not together. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        List<String> channels = below("notifications").names();
        jobs().forEach((name, job) -> problems.addAll(JobParts.problems(name, job, channels)));
        if (below("vault")
                .text("token")
                .filter(token -> token.startsWith("vault:"))
                .isPresent()) {
            problems.add(new Problem(
                    below("vault").place("token"),
                    "vault.token",
                    "The token for Vault cannot be kept in Vault",
                    "Write env:, file: or secretsmanager:"));
        }
        return problems;
    }

    AgentConfiguration configuration() {
        return new AgentConfiguration(
                file,
                storage(below("storage")),
                sealing(),
                below("encryption").flag("key-elsewhere", false),
                jobs().entrySet().stream()
                        .map(job -> JobParts.job(job.getKey(), job.getValue(), zone))
                        .toList(),
                below("notifications").each().entrySet().stream()
                        .map(channel -> channel(channel.getKey(), channel.getValue()))
                        .toList(),
                below("metrics"),
                below("proxy"),
                log(below("log")),
                settings.below("vault").map(ConfigurationParts::vault),
                settings.number("parallel").orElse(2L).intValue(),
                settings.text("state").map(folder::resolve));
    }

    private Settings below(String name) {
        return settings.below(name).orElse(Settings.none());
    }

    private java.util.Map<String, Settings> jobs() {
        Settings defaults = below("defaults");
        return below("jobs").each().entrySet().stream()
                .collect(Collectors.toMap(
                        java.util.Map.Entry::getKey,
                        job -> job.getValue().over(defaults),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    private StorageSettings storage(Settings storage) {
        return storage.text("directory")
                .map(folder::resolve)
                .<StorageSettings>map(path -> new StorageSettings.Directory(path.normalize()))
                .or(() -> storage.below("s3").map(ConfigurationParts::bucket))
                .orElseGet(() -> mount(storage.below("mount").orElse(Settings.none())));
    }

    private static StorageSettings bucket(Settings bucket) {
        String prefix = bucket.text("prefix").map(text -> "/" + text).orElse("");
        return new StorageSettings.Bucket(
                "s3://" + bucket.required("bucket") + prefix, bucket.text("endpoint"), bucket.text("region"));
    }

    private StorageSettings mount(Settings mount) {
        return new StorageSettings.Mount(
                folder.resolve(mount.required("directory")).normalize(),
                mount.text("mounted-at").map(at -> folder.resolve(at).normalize()));
    }

    private SealingChoice sealing() {
        Settings encryption = below("encryption");
        List<Path> identities =
                encryption.text("identity").map(folder::resolve).stream().toList();
        if (!encryption.texts("recipients").isEmpty()) {
            return new SealingChoice.Age(encryption.texts("recipients"), identities);
        }
        if (!encryption.texts("kms-keys").isEmpty()) {
            return new SealingChoice.Kms(encryption.texts("kms-keys"));
        }
        return encryption
                .text("key-file")
                .<SealingChoice>map(key -> new SealingChoice.KeyFile(List.of(folder.resolve(key))))
                .orElse(new SealingChoice.Nothing(encryption.flag("none", false)));
    }

    private static ChannelSettings channel(String name, Settings channel) {
        String kind = channel.names().stream()
                .filter(each -> !CHANNEL_SETTINGS.contains(each))
                .findFirst()
                .orElseThrow();
        List<String> on = channel.texts("on").isEmpty() ? List.of("failure", "threshold") : channel.texts("on");
        return new ChannelSettings(
                name,
                kind,
                channel.below(kind).orElse(Settings.none()),
                on.stream()
                        .map(each -> ChannelSettings.Occasion.valueOf(each.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private LogSettings log(Settings log) {
        return new LogSettings(
                LogSettings.Format.valueOf(log.text("format").orElse("auto").toUpperCase(Locale.ROOT)),
                log.text("file").map(folder::resolve),
                Amounts.bytes(log.text("max-size").orElse("10MB")),
                log.number("files").orElse(5L).intValue());
    }

    private static VaultSettings vault(Settings vault) {
        return new VaultSettings(
                URI.create(vault.required("address")),
                SecretReference.parse(vault.required("token")),
                vault.text("namespace"));
    }
}
