package dev.nightkeep.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.terminal.FakeTerminal;
import dev.nightkeep.cli.terminal.StopSignals;
import dev.nightkeep.cli.terminal.Terminal;
import dev.nightkeep.time.Clock;
import dev.nightkeep.time.SystemClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** Runs commands in this process, in a folder and with variables of its own. */
public final class TestCli {
    private final Path folder;
    private final Map<String, String> variables;
    private final Terminal terminal;
    private final StopSignals signals;
    private final Clock clock;

    private TestCli(Path folder, Map<String, String> variables, Terminal terminal, StopSignals signals, Clock clock) {
        this.folder = folder;
        this.variables = variables;
        this.terminal = terminal;
        this.signals = signals;
        this.clock = clock;
    }

    public static TestCli in(Path folder) {
        return new TestCli(folder, Map.of(), FakeTerminal.absent(), StopSignals.none(), new SystemClock());
    }

    public TestCli with(String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(variables);
        more.put(name, value);
        return new TestCli(folder, more, terminal, signals, clock);
    }

    public TestCli answering(String... answers) {
        return new TestCli(folder, variables, FakeTerminal.answering(answers), signals, clock);
    }

    public TestCli signalledBy(StopSignals others) {
        return new TestCli(folder, variables, terminal, others, clock);
    }

    public TestCli clockedBy(Clock other) {
        return new TestCli(folder, variables, terminal, signals, other);
    }

    public CliEnvironment environment() {
        return environment(new ByteArrayOutputStream(), new ByteArrayOutputStream());
    }

    public Outcome run(String... arguments) {
        return run(NightkeepCli::commandLine, arguments);
    }

    /** Runs other commands than those that are delivered. */
    public Outcome run(Function<CliEnvironment, CommandLine> commands, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CliEnvironment environment = environment(out, err);
        int exit = NightkeepCli.run(commands.apply(environment), environment, arguments);
        return new Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private CliEnvironment environment(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new CliEnvironment(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                variables,
                "test-host",
                folder,
                clock,
                ZoneOffset.UTC,
                terminal,
                signals,
                code -> {});
    }

    /** What a command left behind. */
    public record Outcome(int exit, String out, String err) {
        /** The one JSON object that is all of standard output. */
        public JsonNode json() {
            try {
                return new ObjectMapper()
                        .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not one JSON object: " + out, e);
            }
        }

        /** Everything that was printed. */
        public String all() {
            return out + err;
        }
    }
}
