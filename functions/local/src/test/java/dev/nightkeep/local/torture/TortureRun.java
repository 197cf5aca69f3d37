package dev.nightkeep.local.torture;

import dev.nightkeep.cli.NightkeepCli;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.terminal.StopSignals;
import dev.nightkeep.cli.terminal.SystemEnvironment;
import dev.nightkeep.local.Main;
import dev.nightkeep.local.torture.process.Launch;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.SystemClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/** Runs the torture within this process, on a store that may lie, and keeps what it prints. */
final class TortureRun {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CliEnvironment environment;
    private final UnaryOperator<BackupStore> foundation;

    private TortureRun(Path folder, StopSignals signals, UnaryOperator<BackupStore> foundation) {
        this.environment = new CliEnvironment(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                "torture-host",
                folder,
                new SystemClock(),
                ZoneOffset.UTC,
                SystemEnvironment.ofProcess().terminal(),
                signals,
                exit -> {});
        this.foundation = foundation;
    }

    static TortureRun in(Path folder) {
        return new TortureRun(folder, StopSignals.none(), UnaryOperator.identity());
    }

    /** On a store that is made of the real one. */
    static TortureRun on(Path folder, UnaryOperator<BackupStore> foundation) {
        return new TortureRun(folder, StopSignals.none(), foundation);
    }

    /** With somebody who asks it to stop at once. */
    static TortureRun stoppedAtOnce(Path folder) {
        StopSignals signals = signalled -> {
            signalled.run();
            return () -> {};
        };
        return new TortureRun(folder, signals, UnaryOperator.identity());
    }

    int run(String... arguments) {
        TortureCommand command = new TortureCommand(environment, Launch.likeThis(Main.class.getName()), foundation);
        CommandLine root = NightkeepCli.commandLine(environment);
        return new CommandLine(command)
                .setOut(root.getOut())
                .setExecutionExceptionHandler(root.getExecutionExceptionHandler())
                .execute(arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
