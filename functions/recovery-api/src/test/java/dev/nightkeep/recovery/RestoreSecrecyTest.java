package dev.nightkeep.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.key.TestKeys;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.ConflictStrategy;
import java.util.List;
import java.util.Optional;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a restore replaces is as secret as the backups of the job. */
final class RestoreSecrecyTest {
    private static final Namespace USERS = Namespace.parse("app.users");
    private static final List<RawBsonDocument> LIVE =
            List.of(RawBsonDocument.parse("{_id: 1, name: 'live since the backup'}"));

    private final ApiFixture api = new ApiFixture();
    private final TestKeys keys = TestKeys.of("server");
    private final String token = api.allowedAll();

    @BeforeEach
    void write() {
        api.backend.target.write(USERS, LIVE, ConflictStrategy.SKIP, false);
    }

    private JsonNode restore(String id) {
        Answer accepted = api.send(Ask.restore(
                        "{\"backup_file\": \"%s\", \"target_collection\": \"app.users\", \"strategy\": \"overwrite\"}"
                                .formatted(id))
                .as(token));
        assertThat(accepted.status()).as(accepted.all()).isEqualTo(202);
        return api.send(Ask.get(accepted.header("Location")).as(token)).json();
    }

    private String sealed() {
        return Backups.backUp(api.store, api.backend.source, keys)
                .manifest()
                .id()
                .value();
    }

    private List<Manifest> rollbacks() {
        return Backups.committed(api.store).stream()
                .filter(manifest -> manifest.id().type() == BackupType.ROLLBACK)
                .toList();
    }

    private void assertRefused(JsonNode done) {
        assertThat(done.get("state").asText()).isEqualTo("failed");
        assertThat(done.at("/problem/code").asText()).isEqualTo("configuration");
        assertThat(done.at("/problem/detail").asText())
                .isEqualTo("Job default encrypts its backups, and what this restore replaces would not be.");
        assertThat(api.backend.target.documents(USERS)).isEqualTo(LIVE);
        assertThat(rollbacks()).isEmpty();
    }

    @Test
    void restore_plainBackupOfAJobThatEncryptsByNow_failsWithoutAKey() {
        String plain = api.backUp();
        sealed();
        assertRefused(restore(plain));
    }

    @Test
    void restore_plainBackupOfAJobThatEncryptsByNow_sealsWhatItReplaces() {
        String plain = api.backUp();
        sealed();
        api.backend.seal(keys);
        JsonNode done = restore(plain);
        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("succeeded");
        assertThat(api.backend.target.count(USERS)).isEqualTo(ApiFixture.USERS);
        Manifest kept = new BackupCatalog(api.store)
                .find(done.at("/result/rollback_backup").asText(), Optional.empty())
                .manifest();
        assertThat(kept.sealedFor()).contains(keys.keyIds());
    }

    @Test
    void restore_sealedBackup_failsWhereWhatItReplacesWouldNotBeSealed() {
        String sealed = sealed();
        api.backend.open(keys);
        assertRefused(restore(sealed));
    }

    @Test
    void restore_jobThatNeverEncrypted_isDoneWithoutAKey() {
        JsonNode done = restore(api.backUp());
        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("succeeded");
        assertThat(rollbacks())
                .singleElement()
                .satisfies(kept -> assertThat(kept.encryption()).isEqualTo(NoEncryption.SCHEME));
    }
}
