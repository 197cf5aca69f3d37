package dev.nightkeep.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.announce.Announcement;
import dev.nightkeep.announce.Announcer;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChannelsTest {
    private final PatientClock clock = new PatientClock();

    private Map<String, Announcer> channels(String settings) {
        return ChannelSettings.channels(new Secret(settings), new Delivery(clock), clock);
    }

    private JsonNode sent(String settings, Announcement announcement) throws IOException {
        try (Service service = new Service()) {
            channels(settings.replace("URL", service.url())).values().forEach(each -> each.announce(announcement));
            return service.calls().getFirst().json();
        }
    }

    @Test
    void slack_markup_isText() throws IOException {
        JsonNode json = sent("{\"slackWebhook\": \"URL\"}", new Announcement("S", "<!channel> & *x*", Map.of()));
        assertThat(json.at("/text").textValue()).isEqualTo("S\n&lt;!channel&gt; &amp; *x*");
        assertThat(json.at("/mrkdwn").booleanValue()).isFalse();
    }

    @Test
    void discord_everyone_isNotMentioned() throws IOException {
        JsonNode json = sent("{\"discordWebhook\": \"URL\"}", new Announcement("S", "@everyone", Map.of()));
        assertThat(json.at("/allowed_mentions/parse").isArray()).isTrue();
        assertThat(json.at("/allowed_mentions/parse")).isEmpty();
        assertThat(json.at("/embeds/0/description").textValue()).isEqualTo("@everyone");
    }

    @Test
    void pagerDuty_recovered_resolvesTheSameIncident() throws IOException {
        String settings = "{\"pagerDutyKey\": \"k\", \"pagerDutyUrl\": \"URL\"}";
        JsonNode opened = sent(settings, new Announcement("S", "T", Map.of("incident", "i", "severity", "critical")));
        JsonNode closed = sent(settings, new Announcement("S", "T", Map.of("incident", "i", "state", "RECOVERED")));
        assertThat(opened.at("/event_action").textValue()).isEqualTo("trigger");
        assertThat(opened.at("/payload/severity").textValue()).isEqualTo("critical");
        assertThat(closed.at("/event_action").textValue()).isEqualTo("resolve");
        assertThat(closed.at("/dedup_key")).isEqualTo(opened.at("/dedup_key"));
    }

    @Test
    void webhook_signature_isOfTimeAndBody() throws Exception {
        try (Service service = new Service()) {
            channels("{\"webhook\": {\"url\": \"%s\", \"secret\": \"s3\"}}".formatted(service.url()))
                    .values()
                    .iterator()
                    .next()
                    .announce(new Announcement("S", "T", Map.of("job", "default")));
            Service.Call call = service.calls().getFirst();
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("s3".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update("1795262400.".getBytes(StandardCharsets.UTF_8));
            assertThat(call.header("X-Nightkeep-Timestamp")).isEqualTo("1795262400");
            assertThat(call.header("X-Nightkeep-Signature"))
                    .isEqualTo("sha256="
                            + HexFormat.of().formatHex(mac.doFinal(call.body().getBytes(StandardCharsets.UTF_8))));
            assertThat(call.json().at("/facts/job").textValue()).isEqualTo("default");
        }
    }

    @Test
    void settings_empty_areNoChannels() {
        assertThat(channels("{}")).isEmpty();
        assertThat(channels("{\"slackWebhook\": \"\"}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planted",
                "[]",
                "",
                "{\"slack\": \"https://planted\"}",
                "{\"slackWebhook\": \"http://planted.example/\"}",
                "{\"slackWebhook\": \"planted \"}",
                "{\"slackWebhook\": \"https://planted:x@planted.example/\"}",
                "{\"webhook\": {\"url\": \"https://planted.example\"}}",
                "{\"webhook\": {\"secret\": \"planted\"}}",
                "{\"slackWebhook\": \"https://planted.example/a b\"}",
                "{\"slackWebhook\": \"https:///planted\"}"
            })
    void settings_malformed_areRefusedWithoutQuotingThem(String settings) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> channels(settings))
                .satisfies(failure -> {
                    assertThat(failure.getCause()).isNull();
                    assertThat(failure.userMessage()).doesNotContain("planted");
                });
    }

    @Test
    void address_text_isNotShown() {
        assertThat(SecretAddress.parse("https://hooks.example/T0/B0", "x")).hasToString("(a secret address)");
    }
}
