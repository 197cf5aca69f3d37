package dev.nightkeep.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.announce.Announcement;
import dev.nightkeep.announce.Announcer;
import dev.nightkeep.error.AnnouncementFailedException;
import dev.nightkeep.secret.Secret;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every channel must do. */
final class ChannelContractTest {
    private static final String KEY = "planted-key-0815";
    private static final Announcement SMALL = new Announcement(
            "Backup failed", "Do <this> & that", Map.of("stack", "night", "incident", "default/backup"));

    private final PatientClock clock = new PatientClock();
    private final Service service;

    ChannelContractTest() throws IOException {
        service = new Service();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    enum Channel {
        SLACK {
            @Override
            String settings(String url) {
                return "{\"slackWebhook\": \"%s\"}".formatted(url);
            }
        },
        DISCORD {
            @Override
            String settings(String url) {
                return "{\"discordWebhook\": \"%s\"}".formatted(url);
            }
        },
        PAGER_DUTY {
            @Override
            String settings(String url) {
                return "{\"pagerDutyKey\": \"%s\", \"pagerDutyUrl\": \"%s\"}".formatted(KEY, url);
            }
        },
        WEBHOOK {
            @Override
            String settings(String url) {
                return "{\"webhook\": {\"url\": \"%s\", \"secret\": \"%s\"}}".formatted(url, KEY);
            }
        };

        abstract String settings(String url);
    }

    private Announcer open(Channel channel, String url) {
        return ChannelSettings.channels(
                        new Secret(channel.settings(url)), new Delivery(clock, Duration.ofSeconds(5)), clock)
                .values()
                .iterator()
                .next();
    }

    private void announce(Channel channel, Announcement announcement) {
        try (Announcer announcer = open(channel, service.url())) {
            announcer.announce(announcement);
        }
    }

    @ParameterizedTest
    @EnumSource
    void announce_accepted_hasSubjectAndText(Channel channel) throws IOException {
        announce(channel, SMALL);
        assertThat(service.calls()).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo(Service.PATH);
            assertThat(call.body()).contains("Backup failed", "that");
            assertThat(call.json().isObject()).isTrue();
        });
        assertThat(clock.waits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void announce_busyForAMoment_waitsAsAskedAndTriesAgain(Channel channel) {
        service.answering(429, "Retry-After", "3").answering(503);
        announce(channel, SMALL);
        assertThat(service.calls()).hasSize(3);
        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @EnumSource
    void announce_alwaysFails_givesUpAndMayBeTriedAgain(Channel channel) {
        service.answering(500).answering(500).answering(500);
        assertFails(channel, service.url(), true);
        assertThat(service.calls()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void announce_busyForLong_doesNotWait(Channel channel) {
        service.answering(429, "Retry-After", "3600");
        assertFails(channel, service.url(), true);
        assertThat(service.calls()).hasSize(1);
        assertThat(clock.waits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void announce_refused_failsAtOnce(Channel channel) {
        service.answering(403);
        assertFails(channel, service.url(), false);
        assertThat(service.calls()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void announce_redirected_isNotFollowed(Channel channel) throws IOException {
        try (Service other = new Service()) {
            service.answering(307, "Location", other.url());
            assertFails(channel, service.url(), false);
            assertThat(other.calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void announce_nobodyThere_failsAndMayBeTriedAgain(Channel channel) throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertFails(channel, "http://127.0.0.1:%d%s".formatted(free, Service.PATH), true);
    }

    private void assertFails(Channel channel, String url, boolean passing) {
        try (Announcer announcer = open(channel, url)) {
            assertThatExceptionOfType(AnnouncementFailedException.class)
                    .isThrownBy(() -> announcer.announce(SMALL))
                    .satisfies(failure -> {
                        assertThat(failure.retryable()).isEqualTo(passing);
                        StringWriter trace = new StringWriter();
                        failure.printStackTrace(new PrintWriter(trace));
                        assertThat(trace + failure.userMessage()).doesNotContain("secret-path", KEY, "xoxb");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void announce_longText_isCutAndSaysSo(Channel channel) throws IOException {
        announce(channel, new Announcement("Long", "\uD83D\uDE00".repeat(200_000), Map.of()));
        String body = service.calls().getFirst().body();
        assertThat(body.getBytes(StandardCharsets.UTF_8).length).isLessThan(256 * 1024);
        assertThat(body).contains("cut off here: 4000").doesNotContain("?");
    }
}
