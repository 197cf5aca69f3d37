package dev.nightkeep.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What an unfinished restore needs is not deleted through the API. */
final class RollbackDeletionTest {
    private final ApiFixture api = new ApiFixture();
    private final String token = api.allowedAll();

    private JsonNode restored() {
        api.backUp();
        Answer accepted = api.send(Ask.restore("{\"backup_file\": \"latest\"}").as(token));
        return api.send(Ask.get(accepted.header("Location")).as(token)).json().get("result");
    }

    /** As if the restore had been killed behind its last write. */
    private void unfinish(String id) {
        ObjectKey key = ObjectKey.of("control/restores/default/" + id + "/restore.json");
        String record = new String(api.backend.store().readAll(key, 1 << 20), StandardCharsets.UTF_8);
        String unfinished = record.replaceFirst(",\\s*\"finished\" : \"[^\"]*\"", "");
        assertThat(unfinished).isNotEqualTo(record);
        api.backend.store().write(key, unfinished.getBytes(StandardCharsets.UTF_8), Precondition.none());
    }

    @Test
    void delete_rollbackBackupOfAnUnfinishedRestore_isRefused_andOfAFinishedOneAskedFor() {
        JsonNode restore = restored();
        String path = "/api/recovery/backups/" + restore.get("rollback_backup").asText();
        assertThat(api.send(Ask.of("DELETE", path).as(token)).status()).isEqualTo(428);
        unfinish(restore.get("restore_id").asText());
        Answer refused = api.send(Ask.of("DELETE", path).as(token));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.all())
                .contains(restore.get("restore_id").asText(), "was begun and not finished", "--abandon-restore");
    }
}
