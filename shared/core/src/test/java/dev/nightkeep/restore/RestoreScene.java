package dev.nightkeep.restore;

import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.conflict.ConflictRules;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.filter.DocumentFilter;
import dev.nightkeep.format.JobName;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.target.ConflictStrategy;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.target.InMemoryTarget;
import dev.nightkeep.time.SystemClock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.RawBsonDocument;

/** A backup of one collection, a target with something else in it, and all that is done between them. */
final class RestoreScene {
    static final Namespace CONVERSATIONS = Namespace.parse("app.conversations");

    final InMemoryTarget target = new InMemoryTarget();
    final InMemoryStore store = new InMemoryStore();
    private final BackupContents contents;

    private RestoreScene(List<RawBsonDocument> documents) {
        InMemorySource source = new InMemorySource();
        Backups.put(source, CONVERSATIONS.toString(), "{}", documents);
        BackupResult backup = Backups.backUp(store, source);
        this.contents = StoredContents.open(store, backup.manifest(), new NoEncryption());
    }

    private RestoreScene(BackupContents contents) {
        this.contents = contents;
    }

    /** Restores something that others wrote. */
    static RestoreScene of(BackupContents contents) {
        return new RestoreScene(contents);
    }

    /** Backs these documents up. */
    static RestoreScene of(String... documents) {
        return new RestoreScene(parsed(documents));
    }

    static RestoreScene of(List<RawBsonDocument> documents) {
        return new RestoreScene(documents);
    }

    static List<RawBsonDocument> parsed(String... documents) {
        return Arrays.stream(documents).map(RawBsonDocument::parse).toList();
    }

    BackupContents contents() {
        return contents;
    }

    /** Puts these documents into the target. */
    RestoreScene live(String... documents) {
        return live(parsed(documents));
    }

    RestoreScene live(List<RawBsonDocument> documents) {
        target.write(CONVERSATIONS, documents, ConflictStrategy.OVERWRITE, false);
        return this;
    }

    static RestoreRequest request(RestoreStrategy strategy) {
        return request(ConflictRules.of(strategy), DocumentFilter.everything());
    }

    static RestoreRequest request(ConflictRules rules, DocumentFilter filter) {
        return request(rules, filter, ValidationRules.standard(), false);
    }

    static RestoreRequest request(
            ConflictRules rules, DocumentFilter filter, ValidationRules validation, boolean continueOnError) {
        return new RestoreRequest(
                NamespaceSelection.everything(), List.of(), rules, filter, validation, 2, 100, continueOnError);
    }

    static ValidationRules rules(List<String> required, Map<String, List<String>> types) {
        return new ValidationRules(Map.of("conversations", new FieldRules(required, types)), OptionalLong.empty());
    }

    RestorePlan plan(RestoreRequest request) {
        return planner(ProgressListener.none()).plan(request, new Cancellation());
    }

    PlanRestore planner(ProgressListener progress) {
        return new PlanRestore(contents, target, "memory", progress);
    }

    RestoreReport restore(RestoreRequest request) {
        return restore(request, Optional.empty(), target, store);
    }

    RestoreReport restore(RestoreRequest request, RestorePlan approved) {
        return restore(request, Optional.of(approved), target, store);
    }

    RestoreReport restore(
            RestoreRequest request, Optional<RestorePlan> approved, DocumentTarget into, BackupStore rollback) {
        return runner(into, rollback).run(request, approved, new Cancellation());
    }

    RunRestore runner(DocumentTarget into, BackupStore rollback) {
        RollbackStore kept = new RollbackStore(rollback, new NoEncryption(), JobName.DEFAULT, "test-host");
        return new RunRestore(contents, into, "memory", Optional.of(kept), new SystemClock(), ProgressListener.none());
    }

    UndoReport undo(RestoreId id, boolean preview) {
        return undo(id, preview, target);
    }

    UndoReport undo(RestoreId id, boolean preview, DocumentTarget into) {
        return new UndoRestore(store, new NoEncryption(), into, "memory", new SystemClock(), ProgressListener.none())
                .undo(id, preview, new Cancellation());
    }

    /** What the target holds now, as hexadecimal text. */
    List<String> held() {
        return SampleDocuments.hex(target.documents(CONVERSATIONS)).stream()
                .sorted()
                .toList();
    }

    static List<String> hex(String... documents) {
        return SampleDocuments.hex(parsed(documents)).stream().sorted().toList();
    }
}
