package dev.nightkeep.local.serve;

import dev.nightkeep.cli.NightkeepCli;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.terminal.StopSignals;
import dev.nightkeep.cli.terminal.Terminal;
import dev.nightkeep.local.LocalCli;
import dev.nightkeep.time.SystemClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** {@code serve} within this process, on a free port, until it is closed. */
final class ServeRun implements AutoCloseable {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final CompletableFuture<Runnable> stop = new CompletableFuture<>();
    private final Path folder;
    private final Map<String, String> variables;
    private CompletableFuture<Integer> exit = new CompletableFuture<>();

    private ServeRun(Path folder, Map<String, String> variables) {
        this.folder = folder;
        this.variables = variables;
    }

    static ServeRun start(Path folder, Map<String, String> variables, String... arguments) {
        ServeRun run = new ServeRun(folder, variables);
        Stream<String> port = List.of(arguments).contains("--port") ? Stream.empty() : Stream.of("--port", "0");
        String[] all = Stream.of(Stream.of("serve", "--from", "backups"), port, Stream.of(arguments))
                .flatMap(words -> words)
                .toArray(String[]::new);
        run.exit = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return run.execute(all);
                    } finally {
                        run.listening.countDown();
                    }
                },
                task -> Thread.ofPlatform().daemon().name("serve").start(task));
        run.awaitListening();
        return run;
    }

    /** Runs another command in the same folder; returns its output. */
    static String command(Path folder, String... arguments) {
        ServeRun run = new ServeRun(folder, Map.of());
        run.execute(arguments);
        return run.out.toString(StandardCharsets.UTF_8);
    }

    private int execute(String... arguments) {
        CliEnvironment environment = new CliEnvironment(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                variables,
                "serve-host",
                folder,
                new SystemClock(),
                ZoneOffset.UTC,
                new NoTerminal(),
                this::watch,
                code -> {});
        return NightkeepCli.run(LocalCli.commandLine(environment), environment, arguments);
    }

    /** The command watches for signals as soon as it listens. */
    private StopSignals.Watch watch(Runnable signalled) {
        stop.complete(signalled);
        listening.countDown();
        return () -> {};
    }

    private void awaitListening() {
        try {
            listening.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String url() {
        return out().lines()
                .filter(line -> line.contains("http://"))
                .findFirst()
                .map(line -> line.substring(line.indexOf("http://")).replaceAll("/?(\".*)?$", ""))
                .orElseThrow(() -> new AssertionError(out() + err()));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Sends the signal and waits for the end. */
    int stop() throws ExecutionException, InterruptedException {
        if (!exit.isDone()) {
            stop.get().run();
        }
        return exit.get();
    }

    int exit() throws ExecutionException, InterruptedException {
        return exit.get();
    }

    @Override
    public void close() {
        if (stop.isDone()) {
            stop.join().run();
        }
        exit.join();
    }

    /** Names of scopes as arguments. */
    static String token(Path folder, String... scopes) {
        List<String> arguments = new ArrayList<>(List.of("token", "create", "--from", "backups", "--name", "test"));
        for (String scope : scopes) {
            arguments.addAll(List.of("--scope", scope));
        }
        return command(folder, arguments.toArray(String[]::new))
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private static final class NoTerminal implements Terminal {
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
}
