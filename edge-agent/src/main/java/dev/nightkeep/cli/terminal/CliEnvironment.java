package dev.nightkeep.cli.terminal;

import dev.nightkeep.time.Clock;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Everything outside that commands use.
 *
 * @param out       results, and nothing else
 * @param err       progress, notices, questions and errors
 * @param variables of the environment
 * @param host      the name under which people know this machine
 * @param folder    what relative paths are relative to
 * @param halt      ends the process at once with that exit code
 */
public record CliEnvironment(
        PrintStream out,
        PrintStream err,
        Map<String, String> variables,
        String host,
        Path folder,
        Clock clock,
        ZoneId zone,
        Terminal terminal,
        StopSignals signals,
        IntConsumer halt) {
    public CliEnvironment {
        variables = Map.copyOf(variables);
    }

    /** The value of a variable that is there and not blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
