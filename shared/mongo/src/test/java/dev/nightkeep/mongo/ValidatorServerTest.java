package dev.nightkeep.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.bson.Document;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.restore.DocumentFate;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.ValidationRules;
import dev.nightkeep.restore.ValidatorRule;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.target.DocumentFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A server whose validator holds: the text in {@code s} begins with an x. What it asks for cannot be foreseen here. */
final class ValidatorServerTest {
    private static final List<RawBsonDocument> BACKUP = List.of(
            RawBsonDocument.parse("{_id: 1, s: 'xa'}"),
            RawBsonDocument.parse("{_id: 2, s: 'b'}"),
            RawBsonDocument.parse("{_id: 3, s: 'c', at: {$timestamp: {t: 0, i: 0}}}"));

    private final ScriptedMongo mongo = ScriptedMongo.start(this::answer);
    private final TestDatabase database = new TestDatabase(mongo.uri());
    private final RestoreIntoServer restore = new RestoreIntoServer(mongo.uri(), database.name() + ".c", BACKUP);
    private volatile boolean mayBypass = true;

    @AfterEach
    void stop() {
        database.close();
        mongo.close();
    }

    private Document answer(ScriptedMongo.Call call) {
        return switch (call.name()) {
            case "listCollections" -> withValidator(call.proceed());
            case "insert" -> held(call, "documents");
            case "update" -> held(call, "updates");
            default -> call.proceed();
        };
    }

    private static Document withValidator(Document answer) {
        Document cursor = (Document) Objects.requireNonNull(answer.get("cursor"));
        ((Collection<?>) Objects.requireNonNull(cursor.get("firstBatch")))
                .forEach(each -> ((Document) each)
                        .append("options", new Document("validator", new Document("s", new Document("$regex", "^x")))));
        return answer;
    }

    private Document held(ScriptedMongo.Call call, String field) {
        if (Boolean.TRUE.equals(call.command().remove("bypassDocumentValidation"))) {
            if (mayBypass) {
                return call.proceed();
            }
            throw call.refusal(13, "Unauthorized", "not authorized on db to execute command");
        }
        List<Object> all = new ArrayList<>((Collection<?>) call.command().get(field));
        List<Object> fit = all.stream().filter(ValidatorServerTest::fits).toList();
        List<Document> errors = all.stream()
                .filter(each -> !fits(each))
                .map(each -> new Document("index", all.indexOf(each))
                        .append("code", 121)
                        .append("errmsg", "Document failed validation"))
                .toList();
        call.command().put(field, fit);
        Document answer =
                fit.isEmpty() ? new Document("n", 0).append("nModified", 0).append("ok", 1.0) : call.proceed();
        return errors.isEmpty() ? answer : answer.append("writeErrors", errors);
    }

    private static boolean fits(Object written) {
        String text = String.valueOf(written);
        return !text.contains("s=b")
                && !text.contains("s=c")
                && !text.contains("\"s\" : \"b")
                && !text.contains("\"s\" : \"c");
    }

    private static RestoreRequest request(RestoreStrategy strategy, ValidatorRule rule) {
        return new RestoreRequest(NamespaceSelection.everything(), List.of(), strategy, 1)
                .with(new ValidationRules(Map.of(), OptionalLong.empty(), rule));
    }

    private ValidatorServerTest live() {
        try (var client = MongoClients.create(mongo.uri())) {
            client.getDatabase(database.name())
                    .getCollection("c", RawBsonDocument.class)
                    .insertOne(RawBsonDocument.parse("{_id: 2, s: 'x'}"));
        }
        return this;
    }

    private List<String> held() {
        return SampleDocuments.hex(database.documents("c")).stream().sorted().toList();
    }

    private static List<String> whole() {
        return SampleDocuments.hex(BACKUP).stream().sorted().toList();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "TIMESTAMP_BASED")
    void bypass_bringsEverythingBack(RestoreStrategy strategy) {
        RestoreReport report = restore.run(request(strategy, ValidatorRule.BYPASS));
        assertThat(report.collections().getFirst().failures()).isEmpty();
        assertThat(held()).isEqualTo(whole());
    }

    @Test
    void bypass_ofALiveCollection_replacesAndSaysSo() {
        live();
        RestoreReport report = restore.run(request(RestoreStrategy.OVERWRITE, ValidatorRule.BYPASS));
        assertThat(report.collections().getFirst().notes())
                .singleElement()
                .asString()
                .contains("past the validator", "not held against its s");
        assertThat(report.totals().of(DocumentFate.FAILED)).isZero();
        assertThat(held()).isEqualTo(whole());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BYPASS")
    void enforce_ofALiveCollection_namesExactlyWhatTheServerRefuses(ValidatorRule rule) {
        live();
        assertThat(restore.plan(request(RestoreStrategy.OVERWRITE, rule)).problems())
                .anySatisfy(
                        each -> assertThat(each.sentence()).contains("decides", "its s refuses is known only then"));
        RestoreReport report = restore.run(request(RestoreStrategy.OVERWRITE, rule));
        assertThat(report.state()).isEqualTo(BackupState.PARTIAL);
        assertThat(report.totals().of(DocumentFate.ADDED)).isEqualTo(1);
        assertThat(report.collections().getFirst().failures())
                .allSatisfy(each -> assertThat(each.code()).isEqualTo(121))
                .extracting(DocumentFailure::id)
                .containsExactlyInAnyOrder("{\"$numberInt\": \"2\"}", "{\"$numberInt\": \"3\"}");
        assertThat(held())
                .isEqualTo(
                        SampleDocuments.hex(List.of(BACKUP.getFirst(), RawBsonDocument.parse("{_id: 2, s: 'x'}")))
                                .stream()
                                .sorted()
                                .toList());
        assertThat(mongo.commands("update"))
                .noneMatch(each -> Boolean.TRUE.equals(each.get("bypassDocumentValidation")));
    }

    @Test
    void bypass_byAUserWithoutTheRight_namesTheRightForEachThatIsRefused() {
        live();
        mayBypass = false;
        RestoreReport report = restore.run(request(RestoreStrategy.OVERWRITE, ValidatorRule.BYPASS));
        assertThat(report.state()).isEqualTo(BackupState.PARTIAL);
        assertThat(report.collections().getFirst().failures())
                .hasSize(2)
                .extracting(DocumentFailure::reason)
                .allSatisfy(reason -> assertThat(reason)
                        .contains("failed validation", "bypassDocumentValidation", "roles dbAdmin and restore"));
        mayBypass = true;
        assertThat(restore.run(request(RestoreStrategy.OVERWRITE, ValidatorRule.BYPASS))
                        .state())
                .isNotEqualTo(BackupState.FAILED);
        assertThat(held()).isEqualTo(whole());
    }
}
