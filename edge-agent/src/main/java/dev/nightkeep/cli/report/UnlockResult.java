package dev.nightkeep.cli.report;

import dev.nightkeep.cli.text.Times;
import dev.nightkeep.format.JobName;
import dev.nightkeep.lease.LeaseRecord;
import java.time.ZoneId;
import java.util.List;

/** What {@code unlock} ends with. */
public final class UnlockResult {
    private UnlockResult() {}

    /** Who holds a lease, for the person who is asked. */
    public static String holder(LeaseRecord lease, ZoneId zone) {
        return "Job %s is being run by %s on %s since %s; its lease lasts until %s."
                .formatted(
                        lease.job(),
                        lease.holder(),
                        lease.host(),
                        Times.local(lease.acquired(), zone),
                        Times.local(lease.expires(), zone));
    }

    /** Nobody had it. */
    public static CommandResult free(JobName job) {
        return new CommandResult(
                ExitCode.DONE,
                List.of("Nobody holds the lease of job %s.".formatted(job)),
                Json.object().put("job", job.value()).put("unlocked", false));
    }

    /** It was taken away. */
    public static CommandResult taken(LeaseRecord lease) {
        return new CommandResult(
                ExitCode.DONE,
                List.of("The lease of job %s was taken from %s, which cannot commit any more."
                        .formatted(lease.job(), lease.holder())),
                Json.object()
                        .put("job", lease.job().value())
                        .put("unlocked", true)
                        .put("holder", lease.holder().value())
                        .put("host", lease.host()));
    }
}
