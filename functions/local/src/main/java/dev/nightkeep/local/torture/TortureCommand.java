package dev.nightkeep.local.torture;

import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.StoreAddress;
import dev.nightkeep.cli.report.ExitCode;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.terminal.StopSignals;
import dev.nightkeep.cli.text.Printable;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.local.torture.process.Launch;
import dev.nightkeep.local.torture.process.Processes;
import dev.nightkeep.store.BackupStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightkeep torture}. */
@Command(
        name = "torture",
        header = "Attack backups and restores at random, and look whether one of them ever lies.",
        description = {
            "",
            "Each round fills a MongoDB within this process with random data, backs it up while the store, the"
                    + " connections or the process itself fail, runs the next backup without faults, verifies, restores,"
                    + " and compares every byte. Some backups are damaged on purpose, deleted or swept meanwhile.",
            "Exits with 0 when nothing was said that was not so, and nothing was lost. Ctrl-C ends it after the round."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep torture --rounds 100",
            "  nightkeep torture --seed 4711 --rounds 1000 --json",
            "  nightkeep torture --seed 4711 --round 417 --verbose",
            "  nightkeep torture --rounds 50 --to s3://my-test-bucket/torture --endpoint-url https://s3.example.net"
        })
public final class TortureCommand implements Callable<Integer> {
    private final CliEnvironment environment;
    private final Launch launch;
    private final UnaryOperator<BackupStore> foundation;

    @Mixin
    private final TortureOptions options = new TortureOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** @param launch how the command line is started in a process of its own */
    public TortureCommand(CliEnvironment environment, Launch launch) {
        this(environment, launch, UnaryOperator.identity());
    }

    /** @param foundation what the real store is made into, in front of which the faults stand */
    TortureCommand(CliEnvironment environment, Launch launch, UnaryOperator<BackupStore> foundation) {
        this.environment = environment;
        this.launch = launch;
        this.foundation = foundation;
    }

    @Override
    public Integer call() {
        TorturePlan plan = options.plan();
        story().println("torture with seed %d, %d rounds".formatted(plan.seed(), plan.rounds()));
        Path scratch = scratch();
        try {
            return run(plan, scratch);
        } finally {
            RandomFiles.remove(scratch);
        }
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("nightkeep-torture-");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made", e);
        }
    }

    @SuppressWarnings("try") // the watch does its work by being open
    private int run(TorturePlan plan, Path scratch) {
        Instant started = environment.clock().now();
        StoreAddress address = options.store()
                .map(choice -> choice.address(environment))
                .orElseGet(() -> new StoreAddress.Directory(scratch.resolve("store")));
        Backends backends = new Backends(environment.variables());
        Findings findings = new Findings(finding -> environment
                .err()
                .println(Printable.of("VIOLATION in round %d: %s: %s"
                        .formatted(finding.round(), finding.violation().text(), finding.sentence()))));
        AtomicInteger signals = new AtomicInteger();
        try (Site site = new Site();
                BackupStore store = foundation.apply(backends.storeForWriting(address));
                StopSignals.Watch watch = environment.signals().watch(() -> stop(signals))) {
            Arena arena = new Arena(
                    site,
                    new Bucket(store, environment.clock()),
                    new Engine(backends),
                    findings,
                    new Shelf(),
                    new Processes(launch, scratch, environment.variables()),
                    new StoreArguments(address),
                    scratch,
                    environment.clock());
            Torture torture = new Torture(arena, plan);
            torture.run(
                    () -> signals.get() > 0,
                    new Progress(story(), environment.clock(), plan, findings, output.verbose()));
            torture.tidyUp();
        }
        TortureReport report = new TortureReport(
                plan, findings, Duration.between(started, environment.clock().now()));
        print(report);
        return exit(report, signals.get() > 0).number();
    }

    private void stop(AtomicInteger signals) {
        if (signals.getAndIncrement() > 0) {
            environment.halt().accept(ExitCode.INTERRUPTED.number());
        }
        story().println("stopping after this round; press Ctrl-C again to stop at once");
    }

    private static ExitCode exit(TortureReport report, boolean stopped) {
        if (!report.clean()) {
            return ExitCode.PARTIAL_OR_FAILED;
        }
        return stopped ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }

    private PrintStream story() {
        return output.quiet()
                ? new PrintStream(
                        OutputStream.nullOutputStream(),
                        false,
                        environment.err().charset())
                : environment.err();
    }

    private void print(TortureReport report) {
        if (output.json()) {
            environment.out().println(Json.line(report.json()));
        } else {
            report.lines().forEach(line -> environment.out().println(Printable.of(line)));
        }
        environment.out().flush();
    }
}
