package dev.nightkeep.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.ManualClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VerifyAuditTest {
    private static final int ENTRIES = 6;
    private static final ObjectKey HEAD = ObjectKey.of("control/audit/head.json");

    private final ManualClock clock = new ManualClock();
    private final InMemoryStore store = new InMemoryStore(clock);

    @BeforeEach
    void fill() {
        StoredAuditLog log = new StoredAuditLog(store, clock);
        for (int i = 1; i <= ENTRIES; i++) {
            log.append(AuditEntries.done("subject " + i));
            clock.advance(Duration.ofDays(20));
        }
    }

    private AuditVerification verify() {
        return new VerifyAudit(store).verify(Optional.empty());
    }

    private void assertFound(long sequence, String words) {
        AuditVerification verification = verify();
        assertThat(verification.sound()).isFalse();
        assertThat(verification.finding()).get().satisfies(finding -> {
            assertThat(finding.sentence()).contains(words);
            assertThat(finding.sequence()).isEqualTo(sequence);
        });
    }

    private byte[] read(long sequence) {
        return store.readAll(AuditChain.key(sequence), 1 << 16);
    }

    private void put(long sequence, byte[] json) {
        store.write(AuditChain.key(sequence), json, Precondition.none());
    }

    private void remove(long sequence) {
        store.delete(List.of(AuditChain.key(sequence)));
    }

    @Test
    void verify_untouched_isSound() {
        AuditVerification verification = verify();
        assertThat(verification.sound()).isTrue();
        assertThat(verification.entries()).isEqualTo(ENTRIES);
        assertThat(verification.newest()).isEqualTo(AuditChain.tip(ENTRIES, read(ENTRIES)));
    }

    @Test
    void verify_empty_isSound() {
        assertThat(new VerifyAudit(new InMemoryStore()).verify(Optional.empty()).entries())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void verify_altered_namesTheEntry(long sequence) {
        String json = new String(read(sequence), StandardCharsets.UTF_8);
        put(sequence, json.replace("subject", "Subject").getBytes(StandardCharsets.UTF_8));
        assertFound(sequence, "altered");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void verify_oneByteMore_namesTheEntry(long sequence) {
        put(sequence, (new String(read(sequence), StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8));
        assertFound(sequence, "altered");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 6})
    void verify_removed_namesTheEntry(long sequence) {
        remove(sequence);
        assertFound(sequence, "missing");
    }

    @Test
    void verify_newestRemoved_headTells() {
        remove(5);
        remove(6);
        assertFound(5, "Entries 5 to 6 are missing, by the head");
    }

    @Test
    void verify_allRemoved_headTells() {
        for (int i = 1; i <= ENTRIES; i++) {
            remove(i);
        }
        assertFound(1, "Entries 1 to 6 are missing");
    }

    @Test
    void verify_reordered_namesTheFirst() {
        byte[] third = read(3);
        put(3, read(4));
        put(4, third);
        assertFound(3, "is another one, number 4");
    }

    @Test
    void verify_inserted_namesIt() {
        for (long i = ENTRIES; i >= 3; i--) {
            put(i + 1, read(i));
        }
        String forged = new String(read(2), StandardCharsets.UTF_8).replace("\"sequence\" : 2", "\"sequence\" : 3");
        put(3, forged.getBytes(StandardCharsets.UTF_8));
        assertFound(3, "altered or put in");
    }

    @Test
    void verify_strangeObject_isNamed() {
        store.write(ObjectKey.of("control/audit/entries/000000000003.jsonx"), new byte[1], Precondition.none());
        assertFound(4, "no entry");
    }

    @Test
    void verify_garbage_isNamed() {
        put(4, new byte[] {1, 2, 3});
        assertFound(4, "cannot be read");
        put(5, new byte[] {1, 2, 3});
        assertFound(4, "cannot be read");
    }

    @Test
    void verify_garbageHead_isSaid() {
        store.write(HEAD, new byte[3], Precondition.none());
        assertFound(0, "head.json");
    }

    @Test
    void verify_tailRewrittenWithItsHead_onlyANotedTipTells() {
        AuditTip noted = verify().newest();
        remove(6);
        store.delete(List.of(HEAD));
        new StoredAuditLog(store, clock).append(AuditEntries.done("forged"));
        assertThat(verify().sound()).as("a chain alone cannot tell").isTrue();
        assertThat(new VerifyAudit(store).verify(Optional.of(noted)).finding())
                .get()
                .extracting(AuditFinding::sentence)
                .asString()
                .contains("not what was noted");
    }

    @Test
    void verify_notedTipAhead_tellsWhatIsMissing() {
        AuditTip noted = verify().newest();
        remove(5);
        remove(6);
        store.delete(List.of(HEAD));
        assertThat(new VerifyAudit(store).verify(Optional.of(noted)).finding())
                .get()
                .extracting(AuditFinding::sentence)
                .isEqualTo("Entries 5 to 6 are missing, by what was noted");
    }

    @Test
    void trail_missingEntry_isNotPassedOver() {
        remove(4);
        assertThatThrownBy(() -> new AuditTrail(store).newestFirst(Optional.empty(), 10))
                .isInstanceOf(CorruptBackupException.class)
                .hasMessageContaining("Entry 4");
    }

    @Test
    void record_withoutNumber_isRefused() {
        assertThatThrownBy(() -> new AuditRecord(
                        0, clock.now(), AuditEntries.done("a"), java.util.UUID.randomUUID(), AuditTip.NONE.hash()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
