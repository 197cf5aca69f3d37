package dev.nightkeep.cli.command;

import dev.nightkeep.agent.config.AgentConfiguration;
import dev.nightkeep.agent.connector.Finding;
import dev.nightkeep.agent.log.AgentLog;
import dev.nightkeep.agent.report.AgentFindings;
import dev.nightkeep.agent.run.ExamineJobs;
import dev.nightkeep.agent.run.RunContext;
import dev.nightkeep.cli.options.AgentFileOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightkeep agent doctor}. */
@Command(
        name = "doctor",
        header = "Look at everything that the jobs need, and say what to do about the rest.",
        description = {
            "",
            "Store, keys, databases, programs, memory and clock. Changes nothing. Exit code 1 when a run would fail."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  nightkeep agent doctor --config /etc/nightkeep/nightkeep.yaml"})
final class AgentDoctorCommand implements Callable<Integer> {
    private static final long LITTLE_MEMORY = 100L << 20;
    private static final int YEAR_OF_THIS_PROGRAM = 2026;

    private final CommandFrame frame;
    private final AgentWiring wiring;

    @Mixin
    private final AgentFileOptions file = new AgentFileOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    AgentDoctorCommand(CommandFrame frame, AgentWiring wiring) {
        this.frame = frame;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::examine);
    }

    private CommandResult examine(Session session) {
        AgentConfiguration configuration =
                wiring.load(file.file(session.environment())).required();
        AgentLog log = AgentLogs.of(configuration.log(), session.environment(), output.quiet());
        RunContext context = wiring.context(configuration, log);
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        findings.put("host", host(context));
        findings.putAll(new ExamineJobs(context).examine(configuration.jobs()));
        return AgentFindings.of(findings, "Nothing was changed.");
    }

    private static List<Finding> host(RunContext context) {
        List<Finding> findings = new ArrayList<>();
        long memory = Runtime.getRuntime().maxMemory();
        findings.add(
                memory < LITTLE_MEMORY
                        ? Finding.warning(
                                "memory",
                                "%d MiB".formatted(memory >> 20),
                                "Give it -Xmx128m or more, or set threads: 2")
                        : Finding.ok("memory", "%d MiB".formatted(memory >> 20)));
        int year = context.clock().now().atZone(java.time.ZoneOffset.UTC).getYear();
        findings.add(
                year < YEAR_OF_THIS_PROGRAM
                        ? Finding.failed(
                                "clock", "it is in the year %d".formatted(year), "Set it: timedatectl set-ntp true")
                        : Finding.ok("clock", context.clock().now().toString()));
        return findings;
    }
}
