package dev.nightkeep.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.target.ConflictStrategy;
import java.util.List;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A restore into a named collection writes there and nowhere else. */
final class RestoreNamesTest {
    private static final int WEB_USERS = 3;
    private static final int DOTTED = 4;
    private static final Namespace USERS = Namespace.parse("app.users");

    private final ApiFixture api = new ApiFixture();
    private final String token = api.allowedAll();

    @BeforeEach
    void backUp() {
        Backups.put(api.backend.source, "web.users", "{}", SampleDocuments.numbered(WEB_USERS));
        Backups.put(api.backend.source, "app.a.b", "{}", SampleDocuments.numbered(DOTTED));
        Backups.put(api.backend.source, "web.app.users", "{}", SampleDocuments.numbered(1));
        Backups.put(api.backend.source, "app.app.users", "{}", SampleDocuments.numbered(1));
        Backups.put(api.backend.source, "app.app.app.users", "{}", SampleDocuments.numbered(1));
        api.backUp();
    }

    private JsonNode restore(String source, String target, String more) {
        String names = "\"source_collection\": \"%s\", \"target_collection\": \"%s\"".formatted(source, target);
        Answer accepted = api.send(Ask.restore("{\"backup_file\": \"latest\", %s%s}".formatted(names, more))
                .as(token));
        assertThat(accepted.status()).as(accepted.all()).isEqualTo(202);
        return api.send(Ask.get(accepted.header("Location")).as(token)).json();
    }

    private Stream<String> live() {
        return api.backend.target.collections().stream()
                .map(collection -> collection.namespace().toString());
    }

    private static List<String> pairs(JsonNode done) {
        return done.at("/result/collections")
                .valueStream()
                .map(each -> each.get("from").asText() + ">" + each.get("to").asText())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "app.users, app.rescued, app.users, app.rescued",
        "app.users, web.rescued, app.users, web.rescued",
        "app.users, app.users, app.users, app.users",
        "users, app.rescued, app.users, app.rescued",
        "app.users, rescued, app.users, app.rescued",
        "app.users, app.x.y, app.users, app.x.y",
        "app.a.b, app.rescued, app.a.b, app.rescued",
        "app.a.b, rescued, app.a.b, app.rescued",
        "web.app.users, web.rescued, web.app.users, web.rescued",
        "app.app.users, app.rescued, app.app.users, app.rescued",
        "app.app.app.users, rescued, app.app.app.users, app.rescued",
    })
    void restore_namesWithADatabase_writesToThatOneOnly(String source, String target, String from, String to) {
        JsonNode planned = restore(source, target, ", \"dry_run\": true");
        assertThat(pairs(planned)).containsExactly(from + ">" + to);
        assertThat(live()).isEmpty();
        JsonNode done = restore(source, target, "");
        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("succeeded");
        assertThat(pairs(done)).containsExactly(from + ">" + to);
        assertThat(live()).containsExactly(to);
    }

    @Test
    void restore_namesWithoutADatabase_stayInEachDatabase() {
        String[] expected = {"app.users>app.rescued", "web.users>web.rescued"};
        assertThat(pairs(restore("users", "rescued", ", \"dry_run\": true"))).containsExactly(expected);
        assertThat(live()).isEmpty();
        assertThat(pairs(restore("users", "rescued", ""))).containsExactly(expected);
        assertThat(live()).containsExactly("app.rescued", "web.rescued");
        assertThat(api.backend.target.count(Namespace.parse("web.rescued"))).isEqualTo(WEB_USERS);
    }

    @ParameterizedTest
    @CsvSource({"app.users, app.rescued", "users, app.rescued", "app.users, rescued", "users, rescued"})
    void restore_overwriteIntoAnother_leavesTheSourceUntouched(String source, String target) {
        List<RawBsonDocument> changed = List.of(RawBsonDocument.parse("{_id: 1, name: 'live since the backup'}"));
        api.backend.target.write(USERS, changed, ConflictStrategy.OVERWRITE, false);
        JsonNode done = restore(source, target, ", \"strategy\": \"overwrite\"");
        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("succeeded");
        assertThat(api.backend.target.documents(USERS)).isEqualTo(changed);
        assertThat(api.backend.target.count(Namespace.parse("app.rescued"))).isEqualTo(ApiFixture.USERS);
    }

    @ParameterizedTest
    @CsvSource({"admin.rescued", "local.rescued", "config.rescued", "app.system.js", "admin.system.users"})
    void restore_intoWhatBelongsToTheServer_isRefused(String target) {
        for (String dry : List.of("true", "false")) {
            String body = "{\"backup_file\": \"latest\", \"source_collection\": \"app.users\","
                    + " \"target_collection\": \"%s\", \"dry_run\": %s}".formatted(target, dry);
            Answer refused = api.send(Ask.restore(body).as(token));
            assertThat(refused.status()).as(refused.all()).isEqualTo(400);
            assertThat(refused.all()).contains("belongs to the server");
        }
        assertThat(live()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a.b, a.b", "a.b, rescued", "users, a.rescued", "app.nobody, app.rescued"})
    void restore_namespaceThatTheBackupLacks_failsAndWritesNothing(String source, String target) {
        JsonNode done = restore(source, target, ", \"strategy\": \"overwrite\"");
        assertThat(done.get("state").asText()).isEqualTo("failed");
        assertThat(done.at("/problem/code").asText()).isEqualTo("configuration");
        assertThat(live()).isEmpty();
    }
}
