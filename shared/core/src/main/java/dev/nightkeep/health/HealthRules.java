package dev.nightkeep.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The rules, as pure functions of what is known of a job. */
public final class HealthRules {
    static final Duration NO_GOOD_BACKUP = Duration.ofHours(24);
    static final Duration LATE = Duration.ofHours(2);
    static final Duration RESTORE_STANDS = Duration.ofHours(1);

    /** A schedule may fire a little early on a clock that is ahead. */
    private static final Duration EARLY = Duration.ofMinutes(5);

    /** A backup that has less than this share of what is usual has shrunk strangely. */
    private static final double SHRUNK = 0.5;

    private static final int USUAL_FROM = 3;
    private static final long LEAST_DOCUMENTS = 100;
    private static final long LEAST_BYTES = 1 << 20;
    private static final double FREE_SHARE = 0.10;

    private HealthRules() {}

    /** Everything that is not well with the job. */
    public static List<HealthProblem> of(JobHealth job) {
        return Stream.of(noGoodBackup(job), silent(job), late(job), restoreStands(job), shrunk(job))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Critical after 24 hours. A nightly backup that is under way is not late yet, so that is not said each night. */
    static Optional<HealthProblem> noGoodBackup(JobHealth job) {
        Duration age = Duration.between(job.lastGood(), job.now());
        if (age.compareTo(limit(job)) <= 0 || isDue(job) || isSilent(job)) {
            return Optional.empty();
        }
        return Optional.of(problem(
                job,
                "no-good-backup",
                Severity.CRITICAL,
                "Job %s has had no good backup for %d hours".formatted(job.job(), age.toHours()),
                "Look why the last runs ended as they did, then start a backup now"));
    }

    private static boolean isDue(JobHealth job) {
        return job.schedule()
                .map(schedule -> schedule.lastAtOrBefore(job.now()))
                .filter(due -> job.now().isBefore(due.plus(LATE)))
                .filter(due ->
                        !job.lastGood().isBefore(due.minus(NO_GOOD_BACKUP).minus(LATE)))
                .isPresent();
    }

    /** Who backs up less often than daily is given twice the time that usually passes. */
    private static Duration limit(JobHealth job) {
        if (job.schedule().isPresent() || job.good().size() < USUAL_FROM) {
            return NO_GOOD_BACKUP;
        }
        long usual = median(IntStream.range(1, job.good().size())
                .mapToLong(i -> Duration.between(
                                job.good().get(i).started(),
                                job.good().get(i - 1).started())
                        .toSeconds()));
        Duration twice = Duration.ofSeconds(2 * usual);
        return twice.compareTo(NO_GOOD_BACKUP) > 0 ? twice : NO_GOOD_BACKUP;
    }

    private static boolean isSilent(JobHealth job) {
        return job.schedule().isEmpty()
                && job.lastRun()
                        .filter(run -> Duration.between(run, job.now()).compareTo(limit(job)) > 0)
                        .isPresent();
    }

    /** A host with a timer of its own tells of itself by its runs alone. */
    static Optional<HealthProblem> silent(JobHealth job) {
        return job.lastRun()
                .filter(run -> isSilent(job))
                .map(run -> problem(
                        job,
                        "agent-silent",
                        Severity.CRITICAL,
                        "The host that backs up job %s has begun no run for %d hours"
                                .formatted(
                                        job.job(),
                                        Duration.between(run, job.now()).toHours()),
                        "Look whether it is up and its timer is on, and run nightkeep backup there by hand"));
    }

    static Optional<HealthProblem> late(JobHealth job) {
        return job.schedule()
                .map(schedule -> schedule.lastAtOrBefore(job.now().minus(LATE)))
                .filter(due -> job.lastGood().isBefore(due.minus(EARLY)))
                .map(due -> problem(
                        job,
                        "late",
                        Severity.WARNING,
                        "The backup of job %s that was due at %s is not there yet".formatted(job.job(), due),
                        "Look with 'nightkeep remote status' whether it runs, failed or was never started"));
    }

    static Optional<HealthProblem> restoreStands(JobHealth job) {
        return job.openRestores().stream()
                .filter(began -> began.isBefore(job.now().minus(RESTORE_STANDS)))
                .min(Instant::compareTo)
                .map(began -> problem(
                        job,
                        "restore-failed",
                        Severity.CRITICAL,
                        "A restore of job %s that began at %s was not finished".formatted(job.job(), began),
                        "Run the same restore again to finish it, or take it back with 'nightkeep undo'"));
    }

    /** Held against the median of up to seven earlier ones, in documents and in bytes before compression. */
    static Optional<HealthProblem> shrunk(JobHealth job) {
        if (job.good().size() <= USUAL_FROM) {
            return Optional.empty();
        }
        return shrunk(job, "documents", GoodBackup::documents, LEAST_DOCUMENTS)
                .or(() -> shrunk(job, "bytes", GoodBackup::rawBytes, LEAST_BYTES));
    }

    private static Optional<HealthProblem> shrunk(
            JobHealth job, String what, ToLongFunction<GoodBackup> size, long least) {
        long last = size.applyAsLong(job.good().getFirst());
        long usual = median(job.good().stream().skip(1).limit(7).mapToLong(size));
        if (usual < least || last >= usual * SHRUNK) {
            return Optional.empty();
        }
        return Optional.of(problem(
                job,
                "shrunk",
                Severity.WARNING,
                "The last backup of job %s has %d %s, and the ones before had %d as a rule"
                        .formatted(job.job(), last, what, usual),
                "Look with 'nightkeep diff' what is gone; if it was lost, restore it from the backup before"));
    }

    /** Warns where less than a tenth of what may be stored is free. */
    public static Optional<HealthProblem> storage(JobHealth job, long used, long quota) {
        if (quota - used >= quota * FREE_SHARE) {
            return Optional.empty();
        }
        return Optional.of(problem(
                job,
                "storage",
                Severity.WARNING,
                "%d of %d bytes are used, less than a tenth is free".formatted(used, quota),
                "Keep less with 'nightkeep prune', or allow more"));
    }

    private static HealthProblem problem(JobHealth job, String rule, Severity severity, String text, String whatToDo) {
        return new HealthProblem(rule, severity, job.job(), text, whatToDo);
    }

    private static long median(LongStream values) {
        long[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
