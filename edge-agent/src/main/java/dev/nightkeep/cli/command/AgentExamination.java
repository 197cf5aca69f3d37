package dev.nightkeep.cli.command;

import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.agent.report.AgentFindings;
import dev.nightkeep.agent.run.ExamineJobs;
import dev.nightkeep.agent.run.RunContext;
import dev.nightkeep.cli.report.CommandResult;
import java.util.List;

/** Looks at what jobs need, without running them. */
final class AgentExamination {
    private AgentExamination() {}

    static CommandResult of(RunContext context, List<JobSettings> jobs) {
        return AgentFindings.of(new ExamineJobs(context).examine(jobs), "Nothing was backed up.");
    }
}
