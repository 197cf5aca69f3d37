package dev.nightkeep.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.AnnouncementFailedException;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.store.FailingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.time.ManualClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are told of the golden events. */
final class AlertsTest {
    private static final String FAILED = "Nightkeep night: backup of default FAILED";
    private final ManualClock clock = new ManualClock();
    private final FailingStore store = new FailingStore(new InMemoryStore(clock));
    private final Incidents incidents = new Incidents(store, clock);
    private final Recorder first = new Recorder();
    private final Recorder second = new Recorder();

    private void publish(String event) {
        publish(event, "", "");
    }

    private void publish(String event, String what, String by) {
        Map<String, dev.nightkeep.announce.Announcer> channels = new LinkedHashMap<>();
        channels.put("slack", first);
        channels.put("webhook", second);
        TellOnce people = new TellOnce(incidents, new Channels(channels, incidents)::announce);
        byte[] json = golden(event).replace(what, by).getBytes(StandardCharsets.UTF_8);
        SnsEvent.messages(json).stream().map(ReadAlert::of).forEach(people::tell);
    }

    static String golden(String event) {
        try {
            return Files.readString(Path.of("../../events", "alerts-%s.json".formatted(event)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void failed_thenSucceeded_isToldOnceAndRecovered() {
        publish("backup-failed");
        publish("backup-failed");
        assertThat(first.subjects()).containsExactly(FAILED);
        assertThat(first.told().getFirst().text()).contains("Check that it is up", "nightkeep remote status");
        publish("backup-succeeded");
        publish("backup-succeeded");
        assertThat(first.subjects()).containsExactly(FAILED, "Recovered: Nightkeep night: backup of default SUCCEEDED");
        assertThat(second.subjects()).isEqualTo(first.subjects());
    }

    @Test
    void succeeded_withoutAFailureBefore_isNotTold() {
        publish("backup-succeeded");
        assertThat(first.told()).isEmpty();
    }

    @Test
    void runEnded_afterTheRunTold_isNotToldAgain() {
        publish("backup-failed");
        publish("run-ended");
        assertThat(first.subjects()).containsExactly(FAILED);
    }

    @Test
    void runEnded_ofARunThatCouldNotTell_isToldWithWhatToDo() {
        publish("run-ended", "FAILED", "TIMED_OUT");
        publish("run-ended", "FAILED", "TIMED_OUT");
        assertThat(first.subjects()).containsExactly("Nightkeep night: backup TIMED_OUT");
        assertThat(first.told().getFirst().text()).contains("run-1", "nightkeep remote status --stack night");
        publish("backup-succeeded");
        assertThat(first.subjects()).hasSize(2);
    }

    @Test
    void failed_inTheNextRunToo_isToldAgain() {
        publish("backup-failed");
        publish("backup-failed", "run-1", "run-9");
        assertThat(first.subjects()).containsExactly(FAILED, FAILED);
    }

    @Test
    void partial_isToldAsAProblem() {
        publish("backup-failed", "FAILED", "PARTIAL");
        assertThat(first.subjects()).containsExactly("Nightkeep night: backup of default PARTIAL");
    }

    @Test
    void alarm_isToldOnceUntilItIsOver() {
        publish("alarm-ok");
        assertThat(first.told()).as("the first OK of an alarm").isEmpty();
        publish("alarm");
        publish("alarm");
        publish("alarm", "03:45:00", "03:50:00");
        publish("alarm-ok");
        assertThat(first.subjects())
                .containsExactly(
                        "Nightkeep alarm night-dead-letters: ALARM",
                        "Recovered: Nightkeep alarm night-dead-letters: OK");
        assertThat(first.told().getFirst().text()).contains("purge the queue");
        publish("alarm", "03:45:00", "05:45:00");
        assertThat(first.subjects()).hasSize(3);
    }

    @Test
    void alarm_withoutData_isNotTold() {
        publish("alarm", "\\\"ALARM\\\"", "\\\"INSUFFICIENT_DATA\\\"");
        assertThat(first.told()).isEmpty();
    }

    @Test
    void anythingElse_isToldAsItIs() {
        publish("run-ended", "run-ended", "something-else");
        assertThat(first.subjects()).containsExactly("Nightkeep");
        assertThat(first.told().getFirst().text()).contains("something-else");
    }

    @Test
    void channelDown_othersAreToldAndItIsReportedOnce() {
        first.down(true);
        publish("backup-failed");
        publish("backup-failed", "run-1", "run-9");
        assertThat(second.subjects()).containsExactly(FAILED, "Nightkeep: channel slack is down", FAILED);
        first.down(false);
        publish("backup-succeeded");
        assertThat(second.subjects()).hasSize(5).last().isEqualTo("Nightkeep: channel slack recovered");
    }

    @Test
    void allChannelsDown_failsAndIsToldWhenCalledAgain() {
        first.down(true);
        second.down(true);
        assertThatThrownBy(() -> publish("backup-failed"))
                .isInstanceOf(AnnouncementFailedException.class)
                .hasMessageContaining("slack, webhook");
        first.down(false);
        second.down(false);
        publish("backup-failed");
        assertThat(first.subjects()).containsExactly(FAILED);
    }

    @Test
    void recovery_couldNotBeTold_isToldWhenCalledAgain() {
        publish("backup-failed");
        first.down(true);
        second.down(true);
        assertThatThrownBy(() -> publish("backup-succeeded")).isInstanceOf(AnnouncementFailedException.class);
        first.down(false);
        publish("backup-succeeded");
        assertThat(first.subjects()).anyMatch(each -> each.startsWith("Recovered"));
    }

    @Test
    void storeAway_isToldAllTheSame() {
        store.refuse(number -> true);
        publish("backup-failed");
        assertThat(first.subjects()).containsExactly(FAILED);
        assertThat(first.told().getFirst().text()).contains("may come twice");
    }

    @Test
    void claim_ofAKilledFunction_lapses() {
        assertThat(incidents.claim("a")).isTrue();
        assertThat(incidents.claim("a")).isFalse();
        clock.advance(Duration.ofMinutes(6));
        assertThat(incidents.claim("a")).isTrue();
        incidents.told("a");
        clock.advance(Duration.ofDays(100));
        assertThat(incidents.claim("a")).isFalse();
        assertThat(incidents.end("a")).isTrue();
        assertThat(incidents.end("a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[]", "x", "{\"Records\": []}", "{\"Records\": [{}]}", "{\"Records\": [{\"Sns\": {}}]}"
            })
    void event_malformed_isRefused(String event) {
        assertThatThrownBy(() -> SnsEvent.messages(event.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ConfigurationException.class);
    }
}
