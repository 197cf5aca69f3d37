package dev.nightkeep.agent.run;

import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.agent.connector.Finding;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at what jobs need, and what they would back up. Changes nothing. */
public final class ExamineJobs {
    private final RunContext context;

    public ExamineJobs(RunContext context) {
        this.context = context;
    }

    /** Findings by job; those of what all share stand under {@code storage}. */
    public Map<String, List<Finding>> examine(List<JobSettings> jobs) {
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        findings.put("storage", storage());
        jobs.forEach(job -> findings.put(job.name().value(), job(job)));
        return findings;
    }

    private List<Finding> storage() {
        List<Finding> findings = new ArrayList<>();
        try (BackupStore store = context.open()) {
            var unused = store.list(Listing.objects("control/"));
            findings.add(Finding.ok("store", store.location() + " can be read"));
        } catch (NightkeepException e) {
            findings.add(Finding.failed("store", e.failed(), e.remedy()));
        }
        findings.add(keys());
        return findings;
    }

    private Finding keys() {
        try {
            boolean seals = context.keys().get().seals();
            return Finding.ok("encryption", seals ? "backups are encrypted" : "backups are not encrypted");
        } catch (NightkeepException e) {
            return Finding.failed("encryption", e.failed(), e.remedy());
        }
    }

    private List<Finding> job(JobSettings job) {
        try {
            Path workspace = context.state().folder("work");
            return context.connector(job)
                    .examine(context.connectorContext(
                            job,
                            workspace,
                            seals(),
                            new Cancellation(),
                            context.log().with("job", job.name().value())));
        } catch (NightkeepException e) {
            return List.of(Finding.failed(job.connector(), e.failed(), e.remedy()));
        }
    }

    private boolean seals() {
        return !(context.configuration().sealing() instanceof dev.nightkeep.cli.options.SealingChoice.Nothing);
    }
}
