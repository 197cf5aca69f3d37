package dev.nightkeep.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightkeep.announce.Announcer;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.secret.Secret;
import dev.nightkeep.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The channels that a JSON object names: {@code slackWebhook}, {@code discordWebhook}, {@code pagerDutyKey} and
 * {@code webhook} with {@code url} and {@code secret}; all may be absent.
 */
public final class ChannelSettings {
    private static final Set<String> KNOWN =
            Set.of("slackWebhook", "discordWebhook", "pagerDutyKey", "pagerDutyUrl", "webhook");

    private ChannelSettings() {}

    /**
     * The channels by their names.
     *
     * @throws ConfigurationException when the text is not such an object; nothing of it stands in the message
     */
    public static Map<String, Announcer> channels(Secret settings, Delivery delivery, Clock clock) {
        JsonNode json = object(settings);
        Map<String, Announcer> channels = new LinkedHashMap<>();
        text(json, "slackWebhook")
                .map(text -> SecretAddress.parse(text, "slackWebhook"))
                .ifPresent(address -> channels.put("slack", new SlackChannel(delivery, address)));
        text(json, "discordWebhook")
                .map(text -> SecretAddress.parse(text, "discordWebhook"))
                .ifPresent(address -> channels.put("discord", new DiscordChannel(delivery, address)));
        text(json, "pagerDutyKey").ifPresent(key -> channels.put("pagerDuty", pagerDuty(json, key, delivery)));
        if (json.has("webhook")) {
            channels.put("webhook", webhook(json.path("webhook"), delivery, clock));
        }
        return channels;
    }

    private static PagerDutyChannel pagerDuty(JsonNode json, String key, Delivery delivery) {
        String events = text(json, "pagerDutyUrl").orElse(PagerDutyChannel.EVENTS);
        return new PagerDutyChannel(delivery, SecretAddress.parse(events, "pagerDutyUrl"), new Secret(key));
    }

    private static WebhookChannel webhook(JsonNode json, Delivery delivery, Clock clock) {
        String url = text(json, "url").orElseThrow(() -> malformed("webhook has no url"));
        String secret = text(json, "secret").orElseThrow(() -> malformed("webhook has no secret to sign with"));
        return new WebhookChannel(delivery, SecretAddress.parse(url, "webhook.url"), new Secret(secret), clock);
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.of(json.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank());
    }

    private static JsonNode object(Secret settings) {
        try {
            JsonNode json = new ObjectMapper().readTree(settings.reveal());
            if (json == null || !json.isObject()) {
                throw malformed("they are no JSON object");
            }
            json.fieldNames().forEachRemaining(name -> {
                if (!KNOWN.contains(name)) {
                    throw malformed("one of the names in them is not known");
                }
            });
            return json;
        } catch (JsonProcessingException e) {
            throw malformed("they are no JSON"); // without its cause: that quotes the text
        }
    }

    private static ConfigurationException malformed(String how) {
        return new ConfigurationException(
                "The settings of the alert channels cannot be used: %s".formatted(how),
                "Store an object with slackWebhook, discordWebhook, pagerDutyKey or webhook {url, secret}, as"
                        + " docs/alerts.md shows");
    }
}
