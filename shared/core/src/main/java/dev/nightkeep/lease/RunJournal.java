package dev.nightkeep.lease;

import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.format.JobName;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ConditionalWrite;
import dev.nightkeep.store.DescendingNames;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.time.Clock;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What became of every run of every job. Thread-safe, also among hosts: records are written conditionally. */
public final class RunJournal {
    private static final String ENDING = ".json";

    private final BackupStore store;
    private final Clock clock;
    private final String host;

    public RunJournal(BackupStore store, Clock clock, String host) {
        this.store = store;
        this.clock = clock;
        this.host = host;
    }

    /**
     * Notes that the run is under way.
     *
     * @throws PreconditionFailedException when there is a run of that id already
     */
    public RunRecord begin(JobName job, BackupId id) {
        RunRecord run = RunRecord.running(job, id, clock.now(), host);
        try {
            write(run, Precondition.absent());
            return run;
        } catch (PreconditionFailedException e) {
            // the write may have arrived although its answer did not
            return find(job, id).filter(run::equals).orElseThrow(() -> e);
        }
    }

    /** Notes how the run ended, whatever others may have taken it for meanwhile. */
    public RunRecord finish(JobName job, BackupId id, BackupState state, Optional<RunError> error) {
        return change(job, id, run -> run.ended(RunState.of(state), clock.now(), error));
    }

    /**
     * Notes that the run is dead, unless it has ended. To be called by whoever took over its lease.
     *
     * @return the run as it is noted: FAILED, or as it ended where it had committed a backup before it died
     */
    public RunRecord abandon(JobName job, BackupId id) {
        DeadRun dead = new DeadRun(store);
        return change(job, id, run -> dead.settle(run, clock.now()));
    }

    private RunRecord change(JobName job, BackupId id, UnaryOperator<RunRecord> change) {
        return ConditionalWrite.repeat("Noting run " + id, () -> attempt(job, id, change));
    }

    private Optional<RunRecord> attempt(JobName job, BackupId id, UnaryOperator<RunRecord> change) {
        Optional<StoredObject> present = store.find(key(job, id));
        RunRecord run = change.apply(find(job, id).orElseGet(() -> unwritten(job, id)));
        try {
            write(run, present.map(o -> Precondition.unchanged(o.version())).orElse(Precondition.absent()));
            return Optional.of(run);
        } catch (PreconditionFailedException e) {
            return find(job, id).filter(run::equals);
        }
    }

    /** A run that was killed before it could note that it is under way. */
    private RunRecord unwritten(JobName job, BackupId id) {
        return RunRecord.running(job, id, id.started(), host);
    }

    private void write(RunRecord run, Precondition precondition) {
        store.write(key(run.job(), run.id()), ControlJson.write(run), precondition);
    }

    public Optional<RunRecord> find(JobName job, BackupId id) {
        return store.find(key(job, id)).map(object -> read(object.key()));
    }

    private RunRecord read(ObjectKey key) {
        return ControlJson.read(store.readAll(key, ControlJson.MAX_BYTES), RunRecord.class, key.value());
    }

    /** The job's runs, the latest first, read as they are asked for. */
    public Stream<RunRecord> newestFirst(JobName job) {
        DescendingNames names = new DescendingNames(store, folder(job), "", BackupId::charactersAfter);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(names, Spliterator.ORDERED), false)
                .filter(name ->
                        name.endsWith(ENDING) && BackupId.isId(name.substring(0, name.length() - ENDING.length())))
                .map(name -> read(ObjectKey.of(folder(job) + name)));
    }

    private static ObjectKey key(JobName job, BackupId id) {
        return ObjectKey.of(folder(job) + id + ENDING);
    }

    private static String folder(JobName job) {
        return "control/%s/runs/".formatted(job);
    }
}
