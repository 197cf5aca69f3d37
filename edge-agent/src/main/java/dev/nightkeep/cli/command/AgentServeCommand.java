package dev.nightkeep.cli.command;

import dev.nightkeep.agent.config.AgentConfiguration;
import dev.nightkeep.agent.run.RunContext;
import dev.nightkeep.agent.run.ServeJobs;
import dev.nightkeep.cli.options.AgentFileOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.ExitCode;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.cli.terminal.CliEnvironment;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightkeep agent serve}. */
@Command(
        name = "serve",
        header = "Stay, and run each job when it is due: for containers, and hosts without systemd.",
        description = {"", "Ends at SIGTERM or Ctrl-C, when the jobs that run have ended cleanly."},
        footerHeading = "%nExamples:%n",
        footer = {"  nightkeep agent serve --config /etc/nightkeep/nightkeep.yaml"})
final class AgentServeCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final AgentWiring wiring;

    @Mixin
    private final AgentFileOptions file = new AgentFileOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    AgentServeCommand(CommandFrame frame, AgentWiring wiring) {
        this.frame = frame;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::serve);
    }

    private CommandResult serve(Session session) {
        CliEnvironment environment = session.environment();
        AgentConfiguration configuration = wiring.load(file.file(environment)).required();
        RunContext context =
                wiring.context(configuration, AgentLogs.of(configuration.log(), environment, output.quiet()));
        return session.untilStopped(stop -> {
            new ServeJobs(context, wiring.runner(context)).serve(stop);
            return new CommandResult(
                    ExitCode.DONE, List.of("Stopped."), Json.object().put("stopped", true));
        });
    }
}
