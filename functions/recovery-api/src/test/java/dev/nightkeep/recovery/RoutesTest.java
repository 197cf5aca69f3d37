package dev.nightkeep.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.access.Scope;
import dev.nightkeep.catalog.SampleBackups;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each route does when everything is in order, and what it refuses. */
final class RoutesTest {
    private final ApiFixture api = new ApiFixture();
    private final String token = api.allowedAll();

    private JsonNode operation(Answer accepted) {
        assertThat(accepted.status()).as(accepted.all()).isEqualTo(202);
        return api.send(Ask.get(accepted.header("Location")).as(token)).json();
    }

    @Test
    void backup_full_isMadeAndListed() {
        JsonNode done = operation(
                api.send(Ask.post("/api/recovery/backup?type=full&job=nightly").as(token)));
        assertThat(done.get("state").asText()).isEqualTo("succeeded");
        assertThat(done.at("/result/documents").asInt()).isEqualTo(ApiFixture.ORDERS + ApiFixture.USERS);
        JsonNode listed =
                api.send(Ask.get("/api/recovery/backups?job=nightly").as(token)).json();
        assertThat(listed.at("/backups/0/id")).isEqualTo(done.at("/result/id"));
        assertThat(api.audited()).containsExactly("backup.begin started", "backup.end done");
    }

    @Test
    void backup_byGet_isMadeLimitedAndAuditedAlike() {
        Answer accepted = api.send(Ask.get("/api/recovery/backup").as(token));
        assertThat(operation(accepted).get("kind").asText()).isEqualTo("backup");
        assertThat(accepted.header("RateLimit-Limit")).isEqualTo("1000");
        assertThat(api.audited()).containsExactly("backup.begin started", "backup.end done");
        assertThat(api.send(Ask.of("HEAD", "/api/recovery/backup").as(token)).status())
                .isEqualTo(405);
    }

    @Test
    void backup_oneCollection_hasThatOnly() {
        JsonNode done = operation(
                api.send(Ask.post("/api/recovery/backup?collection=orders").as(token)));
        assertThat(done.at("/result/documents").asInt()).isEqualTo(ApiFixture.ORDERS);
    }

    @Test
    void backup_incremental_isRefusedAndNotPretended() {
        Answer refused =
                api.send(Ask.post("/api/recovery/backup?type=incremental").as(token));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("unsupported-backup-type");
        assertThat(refused.json().get("supported")).extracting(JsonNode::asText).containsExactly("full");
        assertThat(api.audited()).endsWith("backup.begin refused unsupported-backup-type");
    }

    @Test
    void backup_ofNothing_isAFailureThatIsNamed() {
        JsonNode failed = operation(
                api.send(Ask.post("/api/recovery/backup?collection=nothing").as(token)));
        assertThat(failed.get("state").asText()).isEqualTo("failed");
        assertThat(failed.at("/problem/code").asText()).isEqualTo("empty-source");
        assertThat(api.audited()).endsWith("backup.end failed empty-source");
    }

    @Test
    void restore_latest_bringsEverythingBack() {
        String id = api.backUp();
        JsonNode done =
                operation(api.send(Ask.restore("{\"backup_file\": \"latest\"}").as(token)));
        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("succeeded");
        assertThat(done.get("subject").asText()).isEqualTo(id);
        assertThat(done.at("/result/totals/added").asInt()).isEqualTo(ApiFixture.ORDERS + ApiFixture.USERS);
        assertThat(api.backend.target.count(Namespace.parse("app.orders"))).isEqualTo(ApiFixture.ORDERS);
    }

    @Test
    void restore_intoAnotherCollection_leavesTheOthersAlone() {
        String id = api.backUp();
        Ask restore = Ask.restore(
                "{\"backup_file\": \"default/%s\", \"source_collection\": \"orders\", \"target_collection\": \"saved\"}"
                        .formatted(id));
        JsonNode done = operation(api.send(restore.as(token)));
        assertThat(done.at("/result/collections")).hasSize(1);
        assertThat(api.backend.target.count(Namespace.parse("app.saved"))).isEqualTo(ApiFixture.ORDERS);
        assertThat(api.backend.target.exists(Namespace.parse("app.users"))).isFalse();
    }

    @Test
    void restore_dryRun_countsAndChangesNothing() {
        api.backUp();
        String body = "{\"backup_file\": \"latest\", \"target_collection\": \"users\", \"dry_run\": true}";
        JsonNode done = operation(api.send(Ask.restore(body).as(token)));
        assertThat(done.get("kind").asText()).isEqualTo("preview");
        assertThat(done.at("/result/totals/added").asInt()).isEqualTo(ApiFixture.USERS);
        assertThat(api.backend.target.exists(Namespace.parse("app.users"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/etc/passwd",
                "..",
                "./latest",
                "default/../latest",
                "default//latest",
                "control/latest",
                "latest/",
                "latest\u0000",
                "..%2f..%2flatest",
                "C:\\\\latest",
                "file:///etc/passwd",
                "s3://bucket/key",
                "20261121T120000Z-full",
                ""
            })
    void restore_pathForABackup_isRefused(String path) {
        api.backUp();
        Answer refused = api.send(Ask.restore(new com.fasterxml.jackson.databind.ObjectMapper()
                        .valueToTree(Map.of("backup_file", path))
                        .toString())
                .as(token));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("invalid-body");
        assertThat(api.audited()).endsWith("restore.begin refused invalid-body");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"backup_file\":\"latest\",\"strategy\":\"merge_all\"}|unsupported-strategy",
                "{\"backup_file\":\"latest\",\"filters\":{\"$where\":\"sleep(1)\"}}|unsupported-filter",
                "{\"backup_file\":\"latest\",\"filters\":{\"$function\":{}}}|unsupported-filter",
                "{\"backup_file\":\"latest\",\"filters\":{\"session_ids\":{\"$regex\":\"(a+)+$\"}}}|invalid-body",
                "{\"backup_file\":\"latest\",\"filters\":{\"session_ids\":[{\"$ne\":1}]}}|invalid-body",
                "{\"backup_file\":\"latest\",\"filters\":{\"session_ids\":[]}}|invalid-body",
                "{\"backup_file\":\"latest\",\"filters\":{\"session_ids\":[\"\"]}}|invalid-body",
                "{\"backup_file\":\"latest\",\"filters\":{\"date_range\":{}}}|invalid-body",
                "{\"backup_file\":\"latest\",\"filters\":{\"date_range\":{\"from\":\"yesterday\"}}}|invalid-body",
                "{\"backup_file\":\"latest\",\"filters\":{\"date_range\":{\"from\":\"2026-02-01\",\"to\":\"2026-01-01\"}}}|invalid-body",
                "{\"backup_file\":\"latest\",\"filters\":{\"date_range\":{\"from\":\"2026-02-01\",\"field\":\"$where\"}}}|invalid-body",
                "{\"backup_file\":\"latest\",\"filters\":{\"date_range\":{\"$gt\":1}}}|invalid-body",
                "{\"backup_file\":\"latest\",\"filters\":[]}|invalid-body",
                "{\"backup_file\":\"latest\",\"target_collection\":\"*\"}|invalid-body",
                "{\"backup_file\":\"latest\",\"target_collection\":\"a*a*a*a*a*a*b\"}|invalid-body",
                "{\"backup_file\":\"latest\",\"target_collection\":\"$cmd\"}|invalid-body",
                "{\"backup_file\":\"latest\",\"dry_run\":\"yes\"}|invalid-body",
                "{\"backup_file\":\"latest\",\"surprise\":1}|invalid-body",
                "{\"backup_file\":\"latest\",\"backup_file\":\"latest\"}|invalid-body",
                "{\"backup_file\":{\"$ne\":null}}|invalid-body",
                "{}|invalid-body",
                "[]|invalid-body",
                "null|invalid-body",
                "{\"backup_file\":\"latest\"} {}|invalid-body",
                "not json|invalid-body"
            })
    void restore_nonsense_isRefused(String body, String code) {
        api.backUp();
        Answer refused = api.send(Ask.restore(body).as(token));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(api.backend.target.exists(Namespace.parse("app.users"))).isFalse();
    }

    @Test
    void restore_sessionIds_bringBackTheirDocumentsOnly() {
        sessions();
        JsonNode done = operation(api.send(Ask.restore(filtered("\"session_ids\": [\"s-1\", \"{\\\"$ne\\\": 1}\"]"))
                .as(token)));
        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("succeeded");
        assertThat(done.at("/result/totals/added").asInt()).isEqualTo(2);
        assertThat(done.at("/result/totals/filtered_out").asInt()).isEqualTo(2);
    }

    @Test
    void restore_dateRange_bringsBackWhatLiesWithin() {
        sessions();
        JsonNode done = operation(
                api.send(Ask.restore(filtered("\"date_range\": {\"from\": \"2026-01-02\", \"to\": \"2026-01-04\"}"))
                        .as(token)));
        assertThat(done.at("/result/totals/added").asInt()).as(done.toString()).isEqualTo(2);
        assertThat(done.at("/result/rollback_backup").asText()).contains("-rollback-");
        assertThat(done.at("/result/undo").asText())
                .isEqualTo(
                        "nightkeep undo %s --from 'my store' --uri-env MONGO_URI --preview",
                        done.at("/result/restore_id").asText());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void restore_filterThatMatchesNothing_isNoSuccess(boolean dry) {
        sessions();
        String body =
                filtered("\"session_ids\": [\"nobody\"]").replaceFirst("\\{", "{\"dry_run\": %s, ".formatted(dry));
        JsonNode done = operation(api.send(Ask.restore(body).as(token)));
        assertThat(done.get("state").asText()).isEqualTo("failed");
        assertThat(done.at("/problem/code").asText()).isEqualTo("nothing-matched");
    }

    @ParameterizedTest
    @ValueSource(strings = {"skip", "overwrite", "merge", "timestamp_based"})
    void restore_everyStrategy_isKnown(String strategy) {
        api.backUp();
        Ask restore = Ask.restore(
                "{\"backup_file\": \"latest\", \"strategy\": \"%s\", \"dry_run\": true}".formatted(strategy));
        JsonNode done = operation(api.send(restore.as(token)));
        assertThat(done.at("/result/strategy").asText()).isEqualTo(strategy);
        assertThat(done.at("/result/applicable").asBoolean()).isTrue();
    }

    private void sessions() {
        List<org.bson.RawBsonDocument> documents = IntStream.range(1, 5)
                .mapToObj(day -> org.bson.RawBsonDocument.parse(
                        "{_id: %d, session_id: 's-%d', createdAt: {$date: '2026-01-%02dT12:00:00Z'}}"
                                .formatted(day, day % 2, day)))
                .toList();
        dev.nightkeep.backup.Backups.put(api.backend.source, "chat.conversations", "{}", documents);
        api.backUp();
    }

    private static String filtered(String filters) {
        return "{\"backup_file\": \"latest\", \"target_collection\": \"conversations\", \"filters\": {%s}}"
                .formatted(filters);
    }

    @Test
    void restore_deepNesting_isRefusedCheaply() {
        Answer refused = api.send(Ask.restore("{\"filters\":".repeat(5_000)).as(token));
        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void restore_unknownBackup_isNotFound() {
        api.backUp();
        String id = "20000101T000000Z-full-00000000-0000-0000-0000-000000000000";
        Answer refused =
                api.send(Ask.restore("{\"backup_file\": \"" + id + "\"}").as(token));
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("backup-not-found");
        assertThat(refused.json().has("remedy")).isTrue();
    }

    @Test
    void withoutDatabase_whatNeedsOne_isRefusedAtOnce() {
        String id = api.backUp();
        api.backend.withoutDatabase();
        List<Ask> asks = List.of(
                Ask.post("/api/recovery/backup"),
                Ask.restore("{\"backup_file\": \"latest\"}"),
                Ask.get("/api/recovery/scan"));
        assertThat(asks).allSatisfy(ask -> {
            Answer refused = api.send(ask.as(token));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("no-database");
        });
        assertThat(operation(api.send(Ask.get("/api/recovery/validate/" + id).as(token)))
                        .get("state")
                        .asText())
                .isEqualTo("succeeded");
    }

    @Test
    void backups_pages_giveEachOnceWhateverHappensMeanwhile() {
        List<String> ids = IntStream.range(1, 8).mapToObj(this::commit).toList();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.send(
                            Ask.get("/api/recovery/backups?limit=3" + cursor).as(token))
                    .json();
            page.get("backups").forEach(backup -> seen.add(backup.get("id").asText()));
            cursor = page.has("next_cursor")
                    ? "&cursor=" + page.get("next_cursor").asText()
                    : "";
            commit(20 + seen.size()); // newer than all that were listed
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactlyElementsOf(ids.reversed());
    }

    private String commit(int day) {
        BackupLayout layout = SampleBackups.layout("a", "2026-01-%02dT10:00:00Z".formatted(day));
        return SampleBackups.commit(api.store, layout).id().value();
    }

    @Test
    void backups_filters_chooseByTypeJobAndDate() {
        for (String day : List.of("2026-01-05", "2026-02-05", "2026-03-05")) {
            SampleBackups.commit(api.store, SampleBackups.layout("a", day + "T10:00:00Z"));
            SampleBackups.commit(api.store, SampleBackups.layout("b", day + "T11:00:00Z", BackupType.ROLLBACK));
        }
        assertThat(count("")).isEqualTo(6);
        assertThat(count("?job=a")).isEqualTo(3);
        assertThat(count("?type=rollback")).isEqualTo(3);
        assertThat(count("?date_from=2026-02-01&date_to=2026-03-01")).isEqualTo(2);
        assertThat(count("?date_from=2026-02-05T10:30:00Z&date_to=2026-02-05T12:30:00%2B01:00"))
                .isEqualTo(1);
    }

    private int count(String query) {
        return api.send(Ask.get("/api/recovery/backups" + query).as(token))
                .json()
                .get("backups")
                .size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=-1",
                "limit=ten",
                "limit=5&limit=6",
                "limit",
                "type=all",
                "job=../etc",
                "job=control",
                "date_from=yesterday",
                "date_to=2026-13-01",
                "date_from=%2B999999999-12-31T00:00:00Z",
                "cursor=abc",
                "cursor=%00",
                "unknown=1",
                "limit=%",
                "limit=%zz",
                "limit=%ff",
                "a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9&j=1&k=2&l=3&m=4&n=5&o=6&p=7&q=8&r=9&s=1&t=2&u=3&v=4"
            })
    void backups_nonsense_isRefused(String query) {
        Answer refused = api.send(Ask.get("/api/recovery/backups?" + query).as(token));
        assertThat(refused.status()).as(refused.all()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("invalid-parameter");
    }

    @Test
    void backups_damagedManifest_isShownAsUnreadable() {
        BackupLayout layout = SampleBackups.layout("a", "2026-01-05T10:00:00Z");
        api.store.write(layout.manifest(), new byte[4], Precondition.none());
        JsonNode backup =
                api.send(Ask.get("/api/recovery/backups").as(token)).json().at("/backups/0");
        assertThat(backup.get("state").asText()).isEqualTo("unreadable");
        assertThat(backup.at("/problem/code").asText()).isEqualTo("corrupt-backup");
    }

    @Test
    void validate_sound_saysSo() {
        api.backUp();
        JsonNode done =
                operation(api.send(Ask.get("/api/recovery/validate/latest").as(token)));
        assertThat(done.at("/result/sound").asBoolean()).isTrue();
        assertThat(done.at("/result/documents").asInt()).isEqualTo(ApiFixture.ORDERS + ApiFixture.USERS);
    }

    @Test
    void validate_damaged_isNeverShownAsSuccess() {
        String id = api.backUp();
        ObjectKey part = ObjectKey.of(
                "default/%s/%s/dump/app/orders.bson.gz".formatted(new dev.nightkeep.format.BackupId(id).day(), id));
        byte[] content = api.store.readAll(part, 1 << 20);
        content[content.length / 2] ^= 1;
        api.store.write(part, content, Precondition.none());
        JsonNode done =
                operation(api.send(Ask.get("/api/recovery/validate/" + id).as(token)));
        assertThat(done.get("state").asText()).isEqualTo("failed");
        assertThat(done.at("/result/sound").asBoolean()).isFalse();
        assertThat(done.at("/result/problems")).isNotEmpty();
        assertThat(api.audited()).endsWith("validate.end failed partial");
    }

    @Test
    void validate_unknown_isNotFound() {
        assertThat(api.send(Ask.get("/api/recovery/validate/nothing").as(token)).status())
                .isEqualTo(404);
        assertThat(api.send(Ask.get("/api/recovery/validate/latest").as(token)).status())
                .isEqualTo(404);
        assertThat(api.send(Ask.get("/api/recovery/validate/..%2f").as(token)).status())
                .isEqualTo(404);
    }

    @Test
    void scan_namesWhatOnlyBackupsHave() {
        Backups.withLost(api);
        JsonNode done = operation(api.send(Ask.get("/api/recovery/scan").as(token)));
        assertThat(done.at("/result/only_in_backups"))
                .extracting(JsonNode::asText)
                .containsExactly("app.lost");
        assertThat(done.at("/result/database")).hasSize(2);
        assertThat(operation(api.send(Ask.get("/api/recovery/scan?source=backups&collection=lost")
                                .as(token)))
                        .at("/result/backups/0/collections"))
                .hasSize(1);
        assertThat(api.send(Ask.get("/api/recovery/scan?source=/etc").as(token)).status())
                .isEqualTo(400);
        assertThat(api.send(Ask.get("/api/recovery/scan?collection=*").as(token))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void delete_firstCall_changesNothingAndSaysHow() {
        String id = api.backUp();
        Answer first = api.send(Ask.of("DELETE", "/api/recovery/backups/" + id).as(token));
        assertThat(first.status()).isEqualTo(428);
        assertThat(count("")).isEqualTo(1);
        String confirmation = first.json().get("confirmation_token").asText();
        Answer second = api.send(
                Ask.of("DELETE", "/api/recovery/backups/" + id).as(token).with("X-Confirmation-Token", confirmation));
        assertThat(second.status()).isEqualTo(200);
        assertThat(count("")).isZero();
        assertThat(api.audited())
                .containsExactly(
                        "backup.delete started",
                        "backup.delete refused confirmation-required",
                        "backup.delete started",
                        "backup.delete done");
    }

    @Test
    void delete_confirmation_isForOneBackupOnePrincipalAndOnce() {
        String id = api.backUp();
        String other = api.backUp();
        String confirmation = confirmation(id);
        assertThat(delete(other, confirmation, token).status()).isEqualTo(428);
        assertThat(delete(id, confirmation, api.token(Scope.DELETE)).status()).isEqualTo(428);
        assertThat(delete(id, "../../x", token).status()).isEqualTo(428);
        String late = confirmation(id);
        api.clock.advance(java.time.Duration.ofMinutes(5));
        assertThat(delete(id, late, token).status()).isEqualTo(428);
        assertThat(count("")).isEqualTo(2);
    }

    @Test
    void delete_confirmationTwice_deletesOnce() {
        String id = api.backUp();
        String confirmation = confirmation(id);
        assertThat(delete(id, confirmation, token).status()).isEqualTo(200);
        assertThat(delete(id, confirmation, token).status()).isEqualTo(404);
    }

    private String confirmation(String id) {
        return api.send(Ask.of("DELETE", "/api/recovery/backups/" + id).as(token))
                .json()
                .get("confirmation_token")
                .asText();
    }

    private Answer delete(String id, String confirmation, String by) {
        return api.send(
                Ask.of("DELETE", "/api/recovery/backups/" + id).as(by).with("X-Confirmation-Token", confirmation));
    }

    @Test
    void delete_latestOrUnknown_isNotFound() {
        api.backUp();
        assertThat(api.send(Ask.of("DELETE", "/api/recovery/backups/latest").as(token))
                        .status())
                .isEqualTo(404);
        assertThat(api.send(Ask.of("DELETE", "/api/recovery/backups/20261121").as(token))
                        .status())
                .isEqualTo(404);
        assertThat(count("")).isEqualTo(1);
    }

    /** Samples that only this test needs. */
    private static final class Backups {
        static void withLost(ApiFixture api) {
            dev.nightkeep.source.InMemorySource before = new dev.nightkeep.source.InMemorySource();
            dev.nightkeep.backup.Backups.put(
                    before, "app.lost", "{}", dev.nightkeep.source.SampleDocuments.numbered(3));
            dev.nightkeep.backup.Backups.put(
                    before, "app.users", "{}", dev.nightkeep.source.SampleDocuments.numbered(3));
            dev.nightkeep.backup.Backups.backUp(api.store, before);
        }
    }
}
