package dev.nightkeep.restore;

import dev.nightkeep.error.BackupNotFoundException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.InvalidDocumentsException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.NothingMatchedException;
import dev.nightkeep.error.TargetChangedException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Restores a backup from beginning to end: the whole backup is read and checked, every document decided about, what is
 * going to be replaced backed up, and only then the first document changed. Run again after a crash, it goes on where it
 * was, and ends in the same state.
 */
public final class RunRestore {
    private final BackupContents contents;
    private final DocumentTarget target;
    private final String targetName;
    private final Optional<RollbackStore> rollback;
    private final Clock clock;
    private final ProgressListener progress;
    private final Function<Instant, RestoreId> id;
    private final boolean checked;

    /**
     * A restore of one backup into one target.
     *
     * @param targetName the target as people may see it
     * @param rollback   where what is replaced is kept; where empty, the restore cannot be undone
     */
    public RunRestore(
            BackupContents contents,
            DocumentTarget target,
            String targetName,
            Optional<RollbackStore> rollback,
            Clock clock,
            ProgressListener progress) {
        this(
                contents,
                target,
                targetName,
                rollback,
                clock,
                progress,
                started -> RestoreId.of(started, UUID.randomUUID()),
                false);
    }

    private RunRestore(
            BackupContents contents,
            DocumentTarget target,
            String targetName,
            Optional<RollbackStore> rollback,
            Clock clock,
            ProgressListener progress,
            Function<Instant, RestoreId> id,
            boolean checked) {
        this.contents = contents;
        this.target = target;
        this.targetName = targetName;
        this.rollback = rollback;
        this.clock = clock;
        this.progress = progress;
        this.id = id;
        this.checked = checked;
    }

    /** The same, under that id where it is not one that was begun before. */
    public RunRestore named(RestoreId name) {
        return new RunRestore(contents, target, targetName, rollback, clock, progress, started -> name, checked);
    }

    /** The same, for a caller who has verified the whole backup; what is written is checked all the same. */
    public RunRestore ofChecked() {
        return new RunRestore(contents, target, targetName, rollback, clock, progress, id, true);
    }

    /**
     * Restores.
     *
     * @param approved a plan that somebody agreed to: nothing else is done
     * @throws dev.nightkeep.error.CorruptBackupException when the backup is damaged; nothing was written
     * @throws TargetChangedException    when the approved plan is not what would be done now; nothing was written
     * @throws InvalidDocumentsException when documents do not fit, and are not to be left out; nothing was written
     * @throws NothingMatchedException   when not one document is meant
     */
    public RestoreReport run(RestoreRequest request, Optional<RestorePlan> approved, Cancellation cancellation) {
        Instant started = clock.now();
        target.describe();
        check(request, cancellation);
        Optional<RestoreRecord> unfinished = unfinished(request);
        unfinished.ifPresent(begun -> requireNoPlan(begun, approved));
        try (ChangeSpool spool = new ChangeSpool()) {
            Begun begun = unfinished.isPresent()
                    ? resumed(unfinished.get(), request, spool, cancellation)
                    : begun(request, approved, spool, started, cancellation);
            ApprovedRun changes = ApprovedRun.of(spool, unfinished.isPresent());
            progress.on(begun.ahead());
            return finish(begun.record(), started, changes, write(request, begun, changes, cancellation));
        }
    }

    private void check(RestoreRequest request, Cancellation cancellation) {
        if (!checked) {
            progress.on(new ProgressEvent.StageEntered("checking the backup"));
            new CheckContents(contents, ProgressListener.none()).check(request.threads(), cancellation);
        }
    }

    /** What became of each collection, in the order of their names. */
    private List<CollectionOutcome> write(
            RestoreRequest request, Begun begun, ApprovedRun changes, Cancellation cancellation) {
        List<CollectionOutcome> outcomes = new ArrayList<>();
        begun.finished().forEach(each -> {
            outcomes.add(each.outcome());
            changes.unmade().addAll(each.unmadeChanges());
        });
        outcomes.addAll(new WriteRestore(remaining(begun.finished()), target, progress, each -> keep(begun, each))
                .apply(request, begun.record().map(kept -> changes), begun.repeated(), begun.order(), cancellation));
        WriteRestore.requireSomething(outcomes.isEmpty(), contents.name());
        outcomes.sort(Comparator.comparing(CollectionOutcome::from));
        return outcomes;
    }

    private void keep(Begun begun, FinishedCollection finished) {
        begun.record().ifPresent(record -> finished(record).add(finished));
    }

    private FinishedCollections finished(RestoreRecord record) {
        return new FinishedCollections(rollback.orElseThrow().store(), record);
    }

    /** Without what is finished: its documents are not read again. */
    private BackupContents remaining(List<FinishedCollection> finished) {
        Set<Namespace> done =
                finished.stream().map(each -> each.outcome().from()).collect(Collectors.toUnmodifiableSet());
        return new ChosenContents(contents, namespace -> !done.contains(namespace));
    }

    /** What is decided before the first document is written. */
    private record Begun(
            Optional<RestoreRecord> record,
            RepeatedIds repeated,
            WriteOrder order,
            List<FinishedCollection> finished,
            ProgressEvent.Planned ahead) {}

    /** What is before the writing; nobody counted it where it goes on with what was begun. */
    private static ProgressEvent.Planned ahead(RestorePlan plan) {
        return new ProgressEvent.Planned(
                plan.collections().size(), OptionalLong.of(plan.totals().total()), OptionalLong.empty());
    }

    /** The same restore, begun before and not finished: running it goes on with that. Changes nothing. */
    public Optional<RestoreRecord> unfinished(RestoreRequest request) {
        return rollback.flatMap(kept -> new RestoreRecords(kept.store())
                .of(kept.job()).stream()
                        .filter(each -> each.isUnfinished(contents.name(), targetName, request.fingerprint()))
                        .findFirst());
    }

    /** How many documents the collections have that a restore which is not finished has finished. */
    public long finishedDocuments(RestoreRecord begun) {
        return finished(begun).all().stream()
                .mapToLong(each -> each.outcome().counts().total())
                .sum();
    }

    /**
     * Gives the same restore, begun before and not finished, up, so that running it begins afresh. What it wrote stays,
     * and can be taken back as long as its rollback backup is there.
     *
     * @return what was given up
     */
    public List<RestoreRecord> giveUpUnfinished(RestoreRequest request) {
        List<RestoreRecord> all = new ArrayList<>();
        for (Optional<RestoreRecord> next = unfinished(request); next.isPresent(); next = unfinished(request)) {
            RestoreRecord open = next.get();
            new RestoreRecords(rollback.orElseThrow().store()).write(open.givenUpAt(clock.now()));
            all.add(open);
        }
        return all;
    }

    /** What a begun restore goes on with was decided before somebody agreed to this plan. */
    private void requireNoPlan(RestoreRecord begun, Optional<RestorePlan> approved) {
        if (approved.isPresent()) {
            throw new TargetChangedException(
                    "Restore %s of the same backup was begun and not finished, so this plan is not what would be done"
                            .formatted(begun.id()),
                    "Finish it with the same command and --yes instead of a plan, or take it back with '%s' and then --yes;"
                                    .formatted(rollback.orElseThrow().undo(begun.id()))
                            + " then look again");
        }
    }

    private Begun resumed(RestoreRecord record, RestoreRequest request, ChangeSpool spool, Cancellation cancellation) {
        progress.on(
                new ProgressEvent.Noticed("Restore %s was begun before and is finished now".formatted(record.id())));
        try {
            BackupContents kept = new MakeRollback(rollback.orElseThrow(), clock, progress).open(record);
            MakeRollback.changes(kept, record.id(), spool, cancellation);
            List<FinishedCollection> finished = finished(record).all();
            return new Begun(
                    Optional.of(record),
                    FindRepeatedIds.in(remaining(finished), request, cancellation),
                    WriteOrder.keptEverywhere(),
                    finished,
                    new ProgressEvent.Planned(spool.namespaces().size(), OptionalLong.empty(), OptionalLong.empty()));
        } catch (BackupNotFoundException | CorruptBackupException e) {
            throw cannotGoOn(record, e);
        }
    }

    private static CorruptBackupException cannotGoOn(RestoreRecord record, NightkeepException cause) {
        return new CorruptBackupException(
                "Restore %s of the same backup was begun at %s and not finished, and what it needs to go on is gone or"
                                .formatted(record.id(), record.started())
                        + " damaged (%s)".formatted(cause.failed()),
                "Give it up and begin afresh: the same command with --abandon-unfinished; what it wrote until then"
                        + " stays, and nothing can take that back",
                cause);
    }

    private Begun begun(
            RestoreRequest request,
            Optional<RestorePlan> approved,
            ChangeSpool spool,
            Instant started,
            Cancellation cancellation) {
        PlanRestore.Decided decided =
                new PlanRestore(contents, target, targetName, progress).decide(request, cancellation);
        approved.ifPresent(agreed -> requireSame(agreed, decided.plan()));
        requireSound(decided.plan(), request);
        return new Begun(
                rollback.map(kept -> begun(kept, request, decided, spool, started, cancellation)),
                decided.repeated(),
                decided.order(),
                List.of(),
                ahead(decided.plan()));
    }

    private static void requireSame(RestorePlan agreed, RestorePlan plan) {
        List<String> differences = plan.differencesFrom(agreed);
        if (!differences.isEmpty()) {
            throw new TargetChangedException(
                    "The plan is not what would be done now (%s)".formatted(String.join("; ", differences)),
                    "Look again with --preview, and agree to that");
        }
    }

    private static void requireSound(RestorePlan plan, RestoreRequest request) {
        requireMatch(plan, request);
        if (plan.hasErrors() && !request.continueOnError()) {
            List<String> first = plan.problems().stream()
                    .filter(PlanProblem::isError)
                    .limit(3)
                    .map(problem -> problem.namespace() + ": " + problem.sentence())
                    .toList();
            throw new InvalidDocumentsException(
                    "The target would not take everything (%s)".formatted(String.join("; ", first)),
                    "Look at all of it with --preview, correct it, or leave such documents out with --continue-on-error");
        }
    }

    /**
     * That a filter left anything to restore; a preview that went on would promise a restore that refuses.
     *
     * @throws NothingMatchedException when not one document is meant
     */
    public static void requireMatch(RestorePlan plan, RestoreRequest request) {
        FateCounts totals = plan.totals();
        if (!request.filter().isEverything() && totals.total() == totals.passedOver()) {
            throw new NothingMatchedException(
                    "Not one of %d documents is what was asked for (%d without a date, %d with something else in its place)"
                            .formatted(
                                    totals.total(),
                                    totals.of(DocumentFate.NO_DATE),
                                    totals.of(DocumentFate.NOT_A_DATE)),
                    "Correct the dates, the list of ids or the condition");
        }
    }

    private RestoreRecord begun(
            RollbackStore kept,
            RestoreRequest request,
            PlanRestore.Decided decided,
            ChangeSpool spool,
            Instant started,
            Cancellation cancellation) {
        RestoreId fresh = id.apply(started);
        BackupId made = new MakeRollback(kept, clock, progress)
                .make(fresh, contents, target, request, decided, spool, cancellation);
        RestoreRecord record = new RestoreRecord(
                fresh,
                kept.job(),
                contents.name(),
                targetName,
                request.fingerprint(),
                made,
                started,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        new RestoreRecords(kept.store()).write(record);
        return record;
    }

    private RestoreReport finish(
            Optional<RestoreRecord> record, Instant started, ApprovedRun changes, List<CollectionOutcome> outcomes) {
        RestoreReport report = new RestoreReport(
                record.map(RestoreRecord::id).orElseGet(() -> id.apply(started)),
                contents.name(),
                targetName,
                started,
                clock.now(),
                record.map(RestoreRecord::rollback),
                record.map(kept -> rollback.orElseThrow().undo(kept.id())),
                changes.continued(),
                outcomes);
        record.ifPresent(kept -> keep(kept, report, changes.unmade()));
        return report;
    }

    private void keep(RestoreRecord record, RestoreReport report, UnmadeChanges unmade) {
        RestoreRecords records = new RestoreRecords(rollback.orElseThrow().store());
        records.keep(record, "report.json", report.toJson());
        records.keep(
                record,
                "report.md",
                new RestoreMarkdown(report).text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        records.write(record.finishedAt(report.finished(), records.keep(record, unmade)));
    }
}
