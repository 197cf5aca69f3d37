package dev.nightkeep.keycheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.error.WrongKeyException;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.key.TestKeys;
import dev.nightkeep.keycheck.KeysReport.CanaryFinding;
import dev.nightkeep.keycheck.KeysReport.CanaryState;
import dev.nightkeep.keycheck.KeysReport.KeyCount;
import dev.nightkeep.keycheck.KeysReport.Trial;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.ManualClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CheckKeysTest {
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T02:00:00Z"));
    private final InMemoryStore store = new InMemoryStore(clock);
    private final InMemorySource source = new InMemorySource();

    CheckKeysTest() {
        Backups.put(source, "app.a", "{}", SampleDocuments.numbered(3));
    }

    private BackupResult backUp(KeyRing keys) {
        new CheckKeyAtHand(store, keys, clock).check(new KeyCheckTerms(true, KeyCheckTerms.STANDARD_AGE, ""));
        return Backups.backUp(store, source, keys);
    }

    private KeysReport check(OpeningKey... keys) {
        return new CheckKeys(store, clock).check(List.of(keys));
    }

    private static OpeningKey key(String name) {
        return new OpeningKey(TestKeys.of(name).withoutRecipient(), List.of(name));
    }

    @Test
    void check_afterRotation_countsWhatEachKeyOpens_andOpensALittleOfTheNewest() {
        backUp(new NoEncryption());
        backUp(TestKeys.of("old"));
        BackupResult newest = backUp(TestKeys.of("old"));
        backUp(TestKeys.of("new"));
        KeysReport report = check(key("old"));
        assertThat(report.backups()).containsExactly(new KeyCount("new", 1, false), new KeyCount("old", 2, true));
        assertThat(report.opened()).isEqualTo(2);
        assertThat(report.closed()).isEqualTo(1);
        assertThat(report.plain()).isEqualTo(1);
        assertThat(report.trial().flatMap(Trial::problem)).isEmpty();
        assertThat(report.trial().orElseThrow().backup().started())
                .isEqualTo(newest.layout().id().started());
        assertThat(report.canaries())
                .extracting(CanaryFinding::state)
                .containsExactlyInAnyOrder(CanaryState.OPENED, CanaryState.OTHER_KEY);
        assertThat(report.sound()).isTrue();
    }

    @Test
    void check_keyThatSeals_inAnEmptyStore_isProvenBeforeTheFirstBackup() {
        assertThat(check(new OpeningKey(TestKeys.of("a"), List.of("a"))).sound())
                .isTrue();
        assertThat(new CheckKeyAtHand(store, TestKeys.of("a").withoutIdentity(), clock)
                        .check(new KeyCheckTerms(false, KeyCheckTerms.STANDARD_AGE, "")))
                .isInstanceOf(KeyAssurance.Proven.class);
    }

    @Test
    void check_otherKey_isNotSound() {
        backUp(TestKeys.of("a"));
        KeysReport report = check(key("b"));
        assertThat(report.sound()).isFalse();
        assertThat(report.closed()).isEqualTo(1);
        assertThat(report.trial()).isEmpty();
    }

    @Test
    void check_damagedCanary_isFound_andTheOthersAreTriedAllTheSame() {
        backUp(TestKeys.of("a"));
        store.write(
                ObjectKey.of("control/keys/" + "0".repeat(64) + "/canary.json"), new byte[] {'{'}, Precondition.none());
        KeysReport report = check(key("a"));
        assertThat(report.canaries())
                .extracting(CanaryFinding::state)
                .containsExactly(CanaryState.FAILED, CanaryState.OPENED);
        assertThat(report.sound()).isFalse();
    }

    @Test
    void check_newestBackupWasChanged_isFound() {
        BackupResult backup = backUp(TestKeys.of("a"));
        ObjectKey prelude = backup.layout().key("dump/prelude.json.gz.test");
        byte[] bytes = store.readAll(prelude, 1 << 20);
        bytes[bytes.length - 1] ^= 1;
        store.write(prelude, bytes, Precondition.none());
        KeysReport report = check(key("a"));
        assertThat(report.trial().flatMap(Trial::problem)).isPresent();
        assertThat(report.sound()).isFalse();
    }

    @Test
    void requireFor_keyThatIsNotAmongThose_saysSoBeforeReading() {
        BackupResult backup = backUp(TestKeys.of("a"));
        key("a").requireFor(backup.manifest());
        assertThatExceptionOfType(WrongKeyException.class)
                .isThrownBy(() -> key("b").requireFor(backup.manifest()))
                .withMessageContaining("for a, and the key given is b");
        assertThatExceptionOfType(WrongKeyException.class)
                .isThrownBy(() ->
                        new OpeningKey(TestKeys.ofScheme("age", "a"), List.of("a")).requireFor(backup.manifest()));
        new OpeningKey(TestKeys.of("a"), List.of()).requireFor(backup.manifest());
    }

    @Test
    void report_ofAnEmptyStore_isNotSound() {
        assertThat(check(key("a"))).isEqualTo(new KeysReport(List.of(), List.of(), 0, 0, 0, Optional.empty()));
        assertThat(check(key("a")).sound()).isFalse();
        assertThat(store.list(Listing.objects("")).objects()).isEmpty();
    }
}
