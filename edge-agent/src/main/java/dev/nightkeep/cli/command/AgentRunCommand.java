package dev.nightkeep.cli.command;

import dev.nightkeep.agent.config.AgentConfiguration;
import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.agent.log.AgentLog;
import dev.nightkeep.agent.report.AgentRunResult;
import dev.nightkeep.agent.run.JobChoice;
import dev.nightkeep.agent.run.RunContext;
import dev.nightkeep.cli.options.AgentFileOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep agent run}. */
@Command(
        name = "run",
        header = "Run jobs now: those that are named, those that are due, or all.",
        description = {
            "",
            "Without an option, all jobs that are enabled. A job that fails touches no other one. Exit codes: 0 all well, 1"
                    + " some jobs failed or were partial, 2 the configuration or the agent itself."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep agent run",
            "  nightkeep agent run --job nightly --dry-run",
            "  nightkeep agent run --due --config /etc/nightkeep/nightkeep.yaml"
        })
final class AgentRunCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final AgentWiring wiring;

    @ArgGroup(exclusive = true)
    private @Nullable Given given;

    @Option(names = "--dry-run", description = "Only look at what the jobs need and what they would back up.")
    private boolean dryRun;

    @Mixin
    private final AgentFileOptions file = new AgentFileOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    AgentRunCommand(CommandFrame frame, AgentWiring wiring) {
        this.frame = frame;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::run);
    }

    private CommandResult run(Session session) {
        AgentConfiguration configuration =
                wiring.load(file.file(session.environment())).required();
        AgentLog log = AgentLogs.of(configuration.log(), session.environment(), output.quiet());
        RunContext context = wiring.context(configuration, log);
        List<JobSettings> jobs = choice().of(
                        configuration,
                        context.state(),
                        session.environment().clock().now());
        return dryRun
                ? AgentExamination.of(context, jobs)
                : session.untilStopped(
                        stop -> AgentRunResult.of(wiring.runner(context).run(jobs, stop)));
    }

    private JobChoice choice() {
        if (given == null || given.all) {
            return new JobChoice.All();
        }
        return given.due ? new JobChoice.Due() : new JobChoice.Named(given.jobs);
    }

    /** One of these. */
    static final class Given {
        @Option(names = "--job", paramLabel = "<name>", description = "This job, enabled or not. May be repeated.")
        private List<String> jobs = List.of();

        @Option(
                names = "--due",
                description = "Jobs whose schedule says so, with what was missed while this host was off.")
        private boolean due;

        @Option(names = "--all", description = "All jobs that are enabled, whatever their schedule (the default).")
        private boolean all;
    }
}
