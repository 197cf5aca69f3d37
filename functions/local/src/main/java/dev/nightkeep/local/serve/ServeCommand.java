package dev.nightkeep.local.serve;

import dev.nightkeep.audit.AuditLog;
import dev.nightkeep.audit.StoredAuditLog;
import dev.nightkeep.cli.options.ConnectionStrings;
import dev.nightkeep.cli.options.FromOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.SealingOptions;
import dev.nightkeep.cli.options.UriOptions;
import dev.nightkeep.cli.report.ExitCode;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.terminal.StopSignals;
import dev.nightkeep.cli.text.ShellWord;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.cli.wiring.Keys;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.recovery.RecoveryApi;
import dev.nightkeep.recovery.RecoveryApis;
import dev.nightkeep.recovery.guard.ApiSettings;
import dev.nightkeep.recovery.operation.InProcessRunner;
import dev.nightkeep.recovery.operation.Operations;
import dev.nightkeep.recovery.operation.PerformOperation;
import dev.nightkeep.recovery.work.RecoveryWork;
import dev.nightkeep.store.BackupStore;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightkeep serve}. */
@Command(
        name = "serve",
        header = "Answer the recovery API on this machine.",
        description = {
            "",
            "Every caller needs a token: see 'nightkeep token create --help'. Without a database, backups can be listed,"
                    + " validated and deleted, but neither made nor restored. Ends at Ctrl-C: what runs is asked to"
                    + " stop, and waited for."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep serve --from ./backups --uri-env MONGO_URI",
            "  nightkeep serve --from s3://my-bucket/mongo --port 0"
        })
public final class ServeCommand implements Callable<Integer> {
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CliEnvironment environment;

    @Mixin
    private final FromOptions from = new FromOptions();

    @Mixin
    private final UriOptions uri = new UriOptions();

    @Mixin
    private final SealingOptions sealing = new SealingOptions();

    @Mixin
    private final ServeOptions options = new ServeOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public ServeCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        InetSocketAddress address = options.address();
        ApiSettings settings = options.settings();
        Backends backends = new Backends(environment.variables());
        Optional<String> connection = connection();
        KeyRing keys = new Keys(environment.variables()).sealing(sealing.choice(environment));
        try (BackupStore store = backends.storeForWriting(from.choice().address(environment))) {
            LocalBackend backend = new LocalBackend(backends, store, keys, connection, environment.host(), reach());
            serve(backend, address, settings);
        }
        return ExitCode.DONE.number();
    }

    private String reach() {
        return Stream.of(from.choice().words(environment), sealing.openingWords(), uri.words(environment))
                .flatMap(List::stream)
                .map(ShellWord::of)
                .collect(Collectors.joining(" "));
    }

    /** Nobody is asked: a server may do without. */
    private Optional<String> connection() {
        boolean named =
                uri.named() || environment.variable(ConnectionStrings.VARIABLE).isPresent();
        ConnectionStrings strings = new ConnectionStrings(environment, this::notice);
        return named ? Optional.of(strings.resolve(uri)) : Optional.empty();
    }

    private void notice(String sentence) {
        if (!output.quiet()) {
            environment.err().println("nightkeep: " + sentence + ".");
        }
    }

    private void serve(LocalBackend backend, InetSocketAddress address, ApiSettings settings) {
        var clock = environment.clock();
        AuditLog audit = new StoredAuditLog(backend.store(), clock);
        PerformOperation perform = new PerformOperation(
                new Operations(backend.store(), clock), new RecoveryWork(backend, clock), audit, clock);
        try (InProcessRunner runner = new InProcessRunner(perform, AT_ONCE)) {
            RecoveryApi api =
                    RecoveryApis.of(backend, runner, audit, settings, clock, new PrintedIncidents(environment.err()));
            try (ApiServer server = ApiServer.start(address, api, settings.maxBodyBytes(), PATIENCE)) {
                announce(server.address(), backend);
                waitForTheEnd();
            }
        }
        notice("stopped");
    }

    private void announce(InetSocketAddress address, LocalBackend backend) {
        String url = url(address);
        if (output.json()) {
            environment
                    .out()
                    .println(Json.line(Json.object()
                            .put("url", url)
                            .put("store", backend.store().location())
                            .put("database", backend.hasDatabase())));
        } else {
            environment.out().println("The recovery API answers at " + url);
            environment.out().println("Store: " + backend.store().location());
            environment
                    .out()
                    .println("Make a token: nightkeep token create %s --name me --scope read"
                            .formatted(from.choice().arguments(environment)));
            environment.out().println("Press Ctrl-C or send SIGTERM to stop it.");
        }
        environment.out().flush();
    }

    private static String url(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return "http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, address.getPort());
    }

    @SuppressWarnings("try") // the watch does its work by being open
    private void waitForTheEnd() {
        CountDownLatch over = new CountDownLatch(1);
        try (StopSignals.Watch watch = environment.signals().watch(over::countDown)) {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
