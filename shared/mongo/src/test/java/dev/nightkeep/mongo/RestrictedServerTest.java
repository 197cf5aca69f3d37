package dev.nightkeep.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.bwaldvogel.mongo.bson.Document;
import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.EmptySourceException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.SourceAccessDeniedException;
import dev.nightkeep.error.TargetRefusedException;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.restore.DocumentFate;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.MissingCollection;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.target.DocumentFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups and restores by a user who may not do everything, and on collections that do not take everything. */
final class RestrictedServerTest {
    private static final int DOCUMENTS = 30;
    private static final int DOCUMENT_VALIDATION_FAILURE = 121;
    private static final List<RawBsonDocument> BACKUP = SampleDocuments.numbered(DOCUMENTS);

    /** What the server refuses now. */
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    private Predicate<Document> unfit = document -> false;
    private final ScriptedMongo mongo = ScriptedMongo.start(this::answer);
    private final TestDatabase database = new TestDatabase(mongo.uri());
    private final RestoreIntoServer restore = new RestoreIntoServer(mongo.uri(), database.name() + ".c", BACKUP);

    @AfterEach
    void stop() {
        refused.clear();
        database.close();
        mongo.close();
    }

    private Document answer(ScriptedMongo.Call call) {
        if (refused.contains(call.name())
                || refused.contains(call.name() + " " + call.command().get(call.name()))) {
            throw call.refusal(13, "Unauthorized", "not authorized on db to execute command");
        }
        return call.name().equals("insert") ? inserted(call) : call.proceed();
    }

    /** As a server with a validator that nobody but it understands. */
    private Document inserted(ScriptedMongo.Call call) {
        List<Object> documents = new ArrayList<>((Collection<?>) call.command().get("documents"));
        List<Document> errors = new ArrayList<>();
        List<Object> fit = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            if (unfit.test((Document) documents.get(i))) {
                errors.add(new Document("index", i)
                        .append("code", DOCUMENT_VALIDATION_FAILURE)
                        .append("errmsg", "Document failed validation"));
            } else {
                fit.add(documents.get(i));
            }
        }
        call.command().put("documents", fit);
        Document answer = fit.isEmpty() ? new Document("n", 0).append("ok", 1.0) : call.proceed();
        return errors.isEmpty() ? answer : answer.append("writeErrors", errors);
    }

    private List<String> held() {
        return SampleDocuments.hex(database.documents("c")).stream().sorted().toList();
    }

    private static List<String> whole() {
        return SampleDocuments.hex(BACKUP).stream().sorted().toList();
    }

    /** Whatever a user lacks, the restore never claims to be whole, and is made whole when the right is given. */
    @ParameterizedTest
    @ValueSource(strings = {"insert", "find", "listCollections", "create", "createIndexes"})
    void restore_byAUserWhoMayNot_isNoSuccess_andIsFinishedWhenHeMay(String command) {
        refused.add(command);
        try {
            RestoreReport report = restore.run(RestoreStrategy.SKIP_DUPLICATES);
            assertThat(report.state()).isEqualTo(BackupState.PARTIAL);
        } catch (TargetRefusedException e) {
            assertThat(e.userMessage()).contains("not authorized", "readWrite").doesNotContain("mongodb:");
        }
        refused.clear();
        assertThat(restore.run(RestoreStrategy.SKIP_DUPLICATES).state()).isEqualTo(BackupState.SUCCEEDED);
        assertThat(held()).isEqualTo(whole());
    }

    @Test
    void restore_byAUserWhoMayNotReplace_changesNothingAndSaysSo() {
        List<RawBsonDocument> since = List.of(SampleDocuments.document(new BsonInt32(1), new BsonString("since")));
        database.insert("c", since);
        refused.add("update");
        refused.add("findAndModify");
        assertThatExceptionOfType(TargetRefusedException.class)
                .isThrownBy(() -> restore.run(RestoreStrategy.OVERWRITE))
                .withMessageContaining("not authorized");
        assertThat(held()).containsAll(SampleDocuments.hex(since));
        refused.clear();
        RestoreReport report = restore.run(RestoreStrategy.OVERWRITE);
        assertThat(report.state()).isEqualTo(BackupState.SUCCEEDED);
        assertThat(held()).isEqualTo(whole());
    }

    /** What the user may not be told (sizes, versions) is no reason to refuse. */
    @Test
    void restore_byAUserWhoMayAskForNoStatistics_succeeds() {
        refused.addAll(Set.of("dbStats", "collStats", "serverStatus", "buildInfo", "hostInfo"));
        assertThat(restore.run(RestoreStrategy.SKIP_DUPLICATES).state()).isEqualTo(BackupState.SUCCEEDED);
        assertThat(held()).isEqualTo(whole());
    }

    @Test
    void restore_documentsThatTheValidatorRefuses_areNamedAndTheOthersAreThere() {
        unfit = document -> document.get("_id") instanceof Number number && number.intValue() % 10 == 0;
        RestoreReport report = restore.run(RestoreStrategy.SKIP_DUPLICATES);
        assertThat(report.state()).isEqualTo(BackupState.PARTIAL);
        assertThat(report.totals().of(DocumentFate.FAILED)).isEqualTo(3);
        assertThat(report.collections().getFirst().failures())
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure.reason()).contains("Document failed validation"));
        assertThat(held()).hasSize(DOCUMENTS - 3);
        unfit = document -> false;
        assertThat(restore.run(RestoreStrategy.SKIP_DUPLICATES).state()).isEqualTo(BackupState.SUCCEEDED);
        assertThat(held()).isEqualTo(whole());
    }

    /** The plan cannot know of a document that comes while it is carried out. */
    @Test
    void restore_uniqueConflictThatNobodyForesaw_isNamedAndTheOthersAreThere() {
        RawBsonDocument first = BACKUP.getFirst();
        String field = first.keySet().stream().skip(1).findFirst().orElseThrow();
        database.run("{create: 'c'}");
        database.run(new BsonDocument("createIndexes", new BsonString("c"))
                .append(
                        "indexes",
                        org.bson.BsonArray.parse("[{key: {'%s': 1}, name: 'u', unique: true}]".formatted(field))));
        unfit = once(() -> database.insert(
                "c", List.of(SampleDocuments.document(new BsonInt32(-1), first.get(field, BsonNull.VALUE)))));
        RestoreReport report = restore.run(RestoreStrategy.SKIP_DUPLICATES);
        assertThat(report.state()).isEqualTo(BackupState.PARTIAL);
        assertThat(report.collections().getFirst().failures())
                .extracting(DocumentFailure::reason)
                .singleElement()
                .asString()
                .contains("duplicate key");
        assertThat(held()).hasSize(DOCUMENTS);
    }

    private Predicate<Document> once(Runnable meanwhile) {
        return document -> {
            unfit = any -> false;
            meanwhile.run();
            return false;
        };
    }

    @Test
    void backup_ofACollectionThatMayNotBeRead_isPartialAndNamesIt() {
        database.insert("c", BACKUP);
        database.insert("secret", BACKUP);
        refused.addAll(Set.of("find secret", "aggregate secret"));
        BackupResult backup = backUp();
        assertThat(backup.manifest().state()).isEqualTo(BackupState.PARTIAL);
        assertThat(backup.manifest().missing())
                .extracting(MissingCollection::namespace, MissingCollection::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(database.name() + ".secret", "source-access-denied"));
    }

    @Test
    void backup_byAUserWhoMayReadNothing_isNoBackup() {
        database.insert("c", BACKUP);
        refused.addAll(Set.of("find", "aggregate", "count"));
        assertThatExceptionOfType(EmptySourceException.class)
                .isThrownBy(this::backUp)
                .extracting(NightkeepException::userMessage)
                .asString()
                .contains("this user may read it");
        refused.add("listCollections");
        assertThatExceptionOfType(SourceAccessDeniedException.class)
                .isThrownBy(this::backUp)
                .extracting(NightkeepException::userMessage)
                .asString()
                .contains("not authorized", "the role");
    }

    private BackupResult backUp() {
        try (DocumentSource source =
                MongoConnection.open(MongoUri.parse(mongo.uri())).source()) {
            return Backups.backUp(new InMemoryStore(), source);
        }
    }
}
