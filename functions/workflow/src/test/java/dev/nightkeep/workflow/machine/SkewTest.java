package dev.nightkeep.workflow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.ManifestJson;
import dev.nightkeep.lease.LeaseRecord;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.Clock;
import dev.nightkeep.time.SystemClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clocks that are an hour off, and manifests of other versions. */
final class SkewTest {
    private static final String JOB = "{\"job\": \"default\"}";
    private static final String COPY =
            "{\"job\": \"default\", \"backup\": \"latest\", \"renames\": [{\"from\": \"app.*\", \"to\": \"copy.*\"}]}";

    private record Skewed(Duration by) implements Clock {
        @Override
        public Instant now() {
            return new SystemClock().now().plus(by);
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            new SystemClock().sleep(duration);
        }
    }

    private static void assertSucceeds(Execution execution) {
        assertThat(execution.error()).as(execution.cause()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 60})
    void machines_clockAnHourOff_doAsEver(int minutes) {
        try (Cloud cloud = new Cloud(new Skewed(Duration.ofMinutes(minutes))).fill("a", 30)) {
            assertSucceeds(cloud.run("backup", "run-1", JOB));
            assertSucceeds(cloud.run("backup", "run-2", JOB));
            assertSucceeds(cloud.run("verify", "run-3", JOB));
            Execution pruned = cloud.run("prune", "run-4", JOB);
            assertSucceeds(pruned);
            assertThat(pruned.output().orElseThrow().at("/pruned/removed").asInt())
                    .isZero();
            assertSucceeds(cloud.run("restore", "run-5", COPY));
            assertThat(cloud.documents("copy", "a")).hasSize(30);
            assertThat(LeaseRecord.find(cloud.memory, JobName.DEFAULT)
                            .orElseThrow()
                            .released())
                    .isTrue();
        }
    }

    private static void edit(Cloud cloud, Consumer<ObjectNode> change) throws IOException {
        ObjectKey key = cloud.memory.list(Listing.objects("default/")).objects().stream()
                .map(object -> object.key())
                .filter(name -> name.value().endsWith("/manifest.json"))
                .findFirst()
                .orElseThrow();
        ObjectMapper json = new ObjectMapper();
        ObjectNode manifest = (ObjectNode) json.readTree(cloud.memory.readAll(key, 1 << 20));
        manifest.remove(ManifestJson.CHECKSUM);
        change.accept(manifest);
        cloud.memory.write(key, json.writeValueAsBytes(manifest), Precondition.none());
    }

    @Test
    void machines_manifestOfBefore_isRead() throws IOException {
        try (Cloud cloud = new Cloud().fill("a", 30)) {
            assertSucceeds(cloud.run("backup", "run-1", JOB));
            edit(cloud, manifest -> {});
            assertSucceeds(cloud.run("verify", "run-2", JOB));
            assertSucceeds(cloud.run("restore", "run-3", COPY));
        }
    }

    @Test
    void machines_manifestOfANewerVersion_isRefusedInASentence() throws IOException {
        try (Cloud cloud = new Cloud().fill("a", 30)) {
            assertSucceeds(cloud.run("backup", "run-1", JOB));
            edit(cloud, manifest -> manifest.put("formatVersion", 99));
            assertThat(cloud.run("verify", "run-2", JOB).cause()).contains("99");
            Execution restore = cloud.run("restore", "run-3", COPY);
            assertThat(restore.error()).isNotEmpty();
            assertThat(restore.cause()).contains("99");
            assertThat(cloud.documents("copy", "a")).isEmpty();
            assertThat(cloud.told.getLast().text()).contains("99");
        }
    }
}
