package dev.nightkeep.local.demo;

import dev.nightkeep.cli.NightkeepCli;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.terminal.StopSignals;
import dev.nightkeep.cli.terminal.Terminal;
import dev.nightkeep.time.SystemClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import picocli.CommandLine;

/** Runs the demo within this process, with the real commands, and keeps what it prints. */
final class DemoRun {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CliEnvironment environment;
    private Function<CliEnvironment, CommandRunner> commands = DemoRun::real;

    private DemoRun(Path folder, Terminal terminal) {
        this.environment = new CliEnvironment(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                "demo-host",
                folder,
                new SystemClock(),
                ZoneOffset.UTC,
                terminal,
                this::stopAfterTheReceipt,
                exit -> {});
    }

    /** With nobody at a terminal, but a request to stop as soon as the receipt was printed. */
    static DemoRun in(Path folder) {
        return new DemoRun(folder, new Nobody());
    }

    /** With somebody who presses Enter whenever asked. */
    static DemoRun watched(Path folder) {
        return new DemoRun(folder, new Somebody());
    }

    private StopSignals.Watch stopAfterTheReceipt(Runnable signalled) {
        if (out().contains("Receipt") && !environment.terminal().answers()) {
            signalled.run();
        }
        return () -> {};
    }

    /** Lets commands end with this exit code instead of being run. */
    DemoRun withCommandsThatEndWith(int exit) {
        this.commands = surroundings -> arguments -> exit;
        return this;
    }

    /** Does something after each command: to the arguments of the command and the connection string. */
    DemoRun after(BiConsumer<String, String> deed) {
        this.commands = surroundings -> arguments -> {
            int exit = real(surroundings).run(arguments);
            deed.accept(
                    String.join(" ", arguments),
                    surroundings.variable(Demo.VARIABLE).orElseThrow());
            return exit;
        };
        return this;
    }

    private static CommandRunner real(CliEnvironment surroundings) {
        return NightkeepCli.commandLine(surroundings)::execute;
    }

    int run(String... arguments) {
        CommandLine demo = new CommandLine(new DemoCommand(environment, commands));
        CommandLine root = NightkeepCli.commandLine(environment);
        demo.setExecutionExceptionHandler(root.getExecutionExceptionHandler());
        return demo.execute(arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** The connection string that was told. */
    static String uriIn(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("mongodb://"))
                .findFirst()
                .orElseThrow();
    }

    private static class Nobody implements Terminal {
        @Override
        public boolean redraws() {
            return false;
        }

        @Override
        public int columns() {
            return 80;
        }

        @Override
        public boolean answers() {
            return false;
        }

        @Override
        public Optional<String> line() {
            return Optional.empty();
        }

        @Override
        public Optional<String> secret() {
            return Optional.empty();
        }
    }

    private static final class Somebody extends Nobody {
        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public Optional<String> line() {
            return Optional.of("");
        }
    }
}
