package dev.nightkeep.local.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightkeep.error.StoreAccessDeniedException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ForwardingStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectVersion;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What finds lies must be shown lies: each store here lies in one way, and the torture must say so. */
class OracleTest {
    @TempDir
    private Path folder;

    /** Runs a few rounds without processes, which would go past the lying store. */
    private JsonNode lies(Attack attack, UnaryOperator<BackupStore> foundation) throws IOException {
        int round = 1;
        while (RoundPlan.of(11, round, new JobNames("x")).attack() != attack) {
            round++;
        }
        TortureRun torture = TortureRun.on(folder, foundation);
        int exit = torture.run("--seed", "11", "--round", "" + round, "--json");
        assertThat(exit).as(torture::out).isOne();
        return new ObjectMapper().readTree(torture.out()).get("torture");
    }

    private static boolean isManifest(ObjectKey key) {
        return key.name().equals("manifest.json");
    }

    @Test
    void judge_manifestOverMissingData_isAFalseSuccess() throws IOException {
        JsonNode found = lies(Attack.DAMAGE, LosesData::new);
        assertThat(found.get("falseSuccess").asLong()).isPositive();
        assertThat(found.get("clean").asBoolean()).isFalse();
    }

    /** Commits, and loses an object of the backup. */
    private static final class LosesData extends ForwardingStore {
        LosesData(BackupStore store) {
            super(store);
        }

        @Override
        public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
            StoredObject written = super.write(key, content, precondition);
            if (isManifest(key) && precondition instanceof Precondition.Absent) {
                String folder = key.value()
                        .substring(0, key.value().length() - key.name().length());
                StoredObject lost = list(Listing.objects(folder)).objects().getFirst();
                delete(List.of(lost.key()));
            }
            return written;
        }
    }

    @Test
    void judge_commitThatNeverHappened_isAFalseSuccess() throws IOException {
        JsonNode found = lies(Attack.DAMAGE, ForgetsManifests::new);
        assertThat(found.get("falseSuccess").asLong()).isPositive();
    }

    /** Says that it has a manifest, and has none. */
    private static final class ForgetsManifests extends ForwardingStore {
        ForgetsManifests(BackupStore store) {
            super(store);
        }

        @Override
        public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
            return isManifest(key)
                    ? new StoredObject(key, content.length, new ObjectVersion("1"), Instant.EPOCH)
                    : super.write(key, content, precondition);
        }
    }

    @Test
    void judge_failureThatLeftABackup_isAFalseFailure() throws IOException {
        JsonNode found = lies(Attack.DAMAGE, WritesAndRefuses::new);
        assertThat(found.get("falseFailure").asLong()).isPositive();
    }

    /** Writes a manifest and says that it was not allowed to. */
    private static final class WritesAndRefuses extends ForwardingStore {
        WritesAndRefuses(BackupStore store) {
            super(store);
        }

        @Override
        public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
            StoredObject written = super.write(key, content, precondition);
            if (isManifest(key)) {
                throw new StoreAccessDeniedException("The manifest was refused", "Do not believe it", null);
            }
            return written;
        }
    }

    @Test
    void judge_earlierBackupThatVanishes_isALostBackup() throws IOException {
        JsonNode found = lies(Attack.RIVAL, LosesEarlierBackups::new);
        assertThat(found.get("lostBackup").asLong()).isPositive();
    }

    /** Has room for one manifest only. */
    private static final class LosesEarlierBackups extends ForwardingStore {
        LosesEarlierBackups(BackupStore store) {
            super(store);
        }

        @Override
        public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
            if (isManifest(key)) {
                delete(list(Listing.objects("")).objects().stream()
                        .map(StoredObject::key)
                        .filter(OracleTest::isManifest)
                        .toList());
            }
            return super.write(key, content, precondition);
        }
    }

    @Test
    void judge_leaseThatNobodyCanTake_isAStuckLease() throws IOException {
        JsonNode found = lies(Attack.DAMAGE, KeepsLeases::new);
        assertThat(found.get("stuckLease").asLong()).isPositive();
    }

    /** Never notes that a lease was given back. */
    private static final class KeepsLeases extends ForwardingStore {
        KeepsLeases(BackupStore store) {
            super(store);
        }

        @Override
        public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
            String text =
                    new String(content, StandardCharsets.UTF_8).replace("\"released\" : true", "\"released\" : false");
            boolean lease = key.name().equals("lease.json");
            return super.write(key, lease ? text.getBytes(StandardCharsets.UTF_8) : content, precondition);
        }
    }

    @Test
    void judge_damageBehindACache_isNotFoundAndSaidSo() throws IOException {
        JsonNode found = lies(Attack.DAMAGE, Remembers::new);
        assertThat(found.get("unfoundDamage").asLong()).isPositive();
    }

    /** Goes on giving the bytes that an object had first. */
    private static final class Remembers extends ForwardingStore {
        private final Map<ObjectKey, byte[]> first = new ConcurrentHashMap<>();

        Remembers(BackupStore store) {
            super(store);
        }

        @Override
        public InputStream read(ObjectKey key, long offset) {
            if (key.value().startsWith("control/")) {
                return super.read(key, offset);
            }
            byte[] content = first.computeIfAbsent(key, this::content);
            return new ByteArrayInputStream(content, (int) offset, content.length - (int) offset);
        }

        private byte[] content(ObjectKey key) {
            try (InputStream in = super.read(key, 0)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Test
    void judge_runsNotedAsUnderWay_areOpenRecords() throws IOException {
        JsonNode found = lies(Attack.DAMAGE, NotesNoEnds::new);
        assertThat(found.get("openRecord").asLong()).isPositive();
    }

    /** Forgets how runs end. */
    private static final class NotesNoEnds extends ForwardingStore {
        NotesNoEnds(BackupStore store) {
            super(store);
        }

        @Override
        public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
            boolean end = key.value().contains("/runs/") && precondition instanceof Precondition.Unchanged;
            return end ? find(key).orElseThrow() : super.write(key, content, precondition);
        }
    }

    @Test
    void judge_failureWithoutASentence_isUnclear() throws IOException {
        JsonNode found = lies(Attack.DAMAGE, Bursts::new);
        assertThat(found.get("unclearFailure").asLong()).isPositive();
    }

    /** Fails in a way that no store may. */
    private static final class Bursts extends ForwardingStore {
        Bursts(BackupStore store) {
            super(store);
        }

        @Override
        public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
            if (isManifest(key)) {
                throw new IllegalStateException("burst");
            }
            return super.write(key, content, precondition);
        }
    }
}
