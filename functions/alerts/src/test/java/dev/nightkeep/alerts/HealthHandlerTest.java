package dev.nightkeep.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.catalog.SampleBackups;
import dev.nightkeep.error.AnnouncementFailedException;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.time.ManualClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HealthHandlerTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("NIGHTKEEP_STACK", "night", "NIGHTKEEP_BACKUP_TIME", "03:30", "NIGHTKEEP_TIME_ZONE", "UTC");

    private final ManualClock clock = new ManualClock();
    private final InMemoryStore store = new InMemoryStore(clock);
    private final Recorder topic = new Recorder();

    @SuppressWarnings("NullAway") // the context is not looked at
    private void fire() {
        try (InputStream event = Files.newInputStream(Path.of("../../events/health-schedule.json"))) {
            new HealthHandler(store, clock, topic, ENVIRONMENT)
                    .handleRequest(event, OutputStream.nullOutputStream(), null);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void commit() {
        SampleBackups.commit(store, SampleBackups.layout("default", "2026-11-21T03:30:05Z"));
    }

    @Test
    void handleRequest_well_saysNothing() {
        fire();
        assertThat(topic.told()).isEmpty();
    }

    @Test
    void handleRequest_noGoodBackup_isSaidOnceAndThatItIsOver() {
        clock.advance(Duration.ofDays(1));
        fire();
        clock.advance(Duration.ofMinutes(15));
        fire();
        assertThat(topic.subjects())
                .containsExactly(
                        "Nightkeep night: no-good-backup of job default", "Nightkeep night: late of job default");
        assertThat(topic.told().getFirst().text()).contains("What to do: ");
        assertThat(topic.told().getFirst().facts()).containsEntry("severity", "critical");
        SampleBackups.commit(store, SampleBackups.layout("default", "2026-11-22T12:05:00Z"));
        fire();
        fire();
        assertThat(topic.subjects()).hasSize(4).last().asString().startsWith("Recovered: ");
    }

    @Test
    void handleRequest_topicAway_isSaidTheNextTime() {
        clock.advance(Duration.ofDays(1));
        topic.down(true);
        assertThatThrownBy(this::fire).isInstanceOf(AnnouncementFailedException.class);
        topic.down(false);
        fire();
        assertThat(topic.subjects()).hasSize(2);
    }

    @Test
    void settings_wrong_areRefused() {
        assertThatThrownBy(() -> AlertSettings.quota(Map.of("NIGHTKEEP_STORAGE_QUOTA_BYTES", "much")))
                .isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> AlertSettings.required(Map.of(), "NIGHTKEEP_STACK"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("NIGHTKEEP_STACK");
        assertThat(AlertSettings.quota(Map.of("NIGHTKEEP_STORAGE_QUOTA_BYTES", "1000")))
                .hasValue(1000);
    }
}
