package dev.nightkeep.keycheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.backup.Backups;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.key.TestKeys;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.InMemoryStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KeepEncryptingTest {
    private final InMemoryStore store = new InMemoryStore();
    private final InMemorySource source = new InMemorySource();

    KeepEncryptingTest() {
        Backups.put(source, "app.a", "{}", SampleDocuments.numbered(1));
    }

    private Optional<KeySet> require(KeyRing keys) {
        return new KeepEncrypting(store).require(JobName.DEFAULT, keys);
    }

    @Test
    void require_firstOrPlainBackup_allowsEverything() {
        assertThat(require(new NoEncryption())).isEmpty();
        Backups.backUp(store, source);
        assertThat(require(new NoEncryption())).isEmpty();
        assertThat(require(TestKeys.of("a"))).isEmpty();
    }

    @Test
    void require_afterAnEncryptedBackup_wantsAKey_andNamesTheOldOne() {
        Backups.backUp(store, source, TestKeys.of("a"));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> require(new NoEncryption()))
                .satisfies(e -> assertThat(e.remedy()).contains("--encrypt none"));
        assertThat(require(TestKeys.of("a"))).isEmpty();
        assertThat(require(TestKeys.of("b"))).contains(new KeySet("test", List.of("a")));
        assertThat(new KeepEncrypting(store).require(new JobName("other"), new NoEncryption()))
                .isEmpty();
    }
}
