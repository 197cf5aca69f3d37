package dev.nightkeep.cli.command;

import dev.nightkeep.agent.config.LogSettings;
import dev.nightkeep.agent.log.AgentLog;
import dev.nightkeep.agent.log.LogSink;
import dev.nightkeep.agent.log.PrintedLines;
import dev.nightkeep.agent.log.RotatedFile;
import dev.nightkeep.cli.terminal.CliEnvironment;
import java.util.ArrayList;
import java.util.List;

/** The log of the agent, as it is configured. */
final class AgentLogs {
    private AgentLogs() {}

    /** With {@code quiet}, nothing is printed; the file is written all the same. */
    static AgentLog of(LogSettings settings, CliEnvironment environment, boolean quiet) {
        List<LogSink> sinks = new ArrayList<>();
        if (!quiet) {
            sinks.add(
                    isText(settings, environment)
                            ? PrintedLines.text(environment.err(), environment.zone())
                            : PrintedLines.json(environment.err()));
        }
        settings.file()
                .ifPresent(file ->
                        sinks.add(new RotatedFile(file, settings.maxBytes(), settings.files(), environment.err())));
        return new AgentLog(sinks, environment.clock());
    }

    private static boolean isText(LogSettings settings, CliEnvironment environment) {
        return switch (settings.format()) {
            case TEXT -> true;
            case JSON -> false;
            case AUTO -> environment.terminal().redraws();
        };
    }
}
