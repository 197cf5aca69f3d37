package dev.nightkeep.cli.command;

import dev.nightkeep.cli.wiring.CloudPorts;
import dev.nightkeep.cli.wiring.Clouds;
import dev.nightkeep.doctor.BucketSettings;
import dev.nightkeep.doctor.DeployedSettings;
import dev.nightkeep.doctor.FunctionSettings;
import dev.nightkeep.doctor.KeySettings;
import dev.nightkeep.doctor.TopicSettings;
import dev.nightkeep.error.CloudAccessDeniedException;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.execution.ExecutionOutcome;
import dev.nightkeep.machine.ExecutionState;
import dev.nightkeep.machine.MachineReference;
import dev.nightkeep.machine.MemoryStateMachines;
import dev.nightkeep.machine.StateMachines;
import dev.nightkeep.schedule.MemorySchedules;
import dev.nightkeep.schedule.Schedule;
import dev.nightkeep.schedule.ScheduleExpression;
import dev.nightkeep.schedule.Schedules;
import dev.nightkeep.secret.Secret;
import dev.nightkeep.secret.SecretResolver;
import dev.nightkeep.stack.DeployedStack;
import dev.nightkeep.stack.MemoryStacks;
import dev.nightkeep.stack.StackResource;
import dev.nightkeep.stack.Stacks;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Stores;
import dev.nightkeep.time.Clock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** A deployed stack that is played: its workflows end as it is said, its bucket is a directory. */
final class PlayedCloud implements Clouds, CloudPorts {
    static final String STACK = "nightkeep";
    static final String KEY = "arn:aws:kms:us-east-1:1:key/planted";

    private static final Set<String> RULES = Set.of(
            "unfinished-uploads", "what-was-deleted-or-overwritten", "earlier-versions-of-control", "ad-hoc-backups");

    final MemoryStateMachines machines = new MemoryStateMachines();
    final MemorySchedules schedules = new MemorySchedules();
    final AtomicReference<ExecutionState> ends = new AtomicReference<>(ExecutionState.RUNNING);
    final AtomicReference<Optional<Secret>> secret =
            new AtomicReference<>(Optional.of(new Secret("mongodb://planted:secret@db")));
    final AtomicReference<BucketSettings> bucket =
            new AtomicReference<>(new BucketSettings(Optional.of(KEY), true, true, RULES, true, true));
    final AtomicReference<TopicSettings> topic = new AtomicReference<>(new TopicSettings(1, 0));
    final AtomicReference<Optional<KeySettings>> key = new AtomicReference<>(Optional.of(new KeySettings(true, true)));

    private final Path folder;
    private final Map<String, String> outputs = new TreeMap<>(Map.of(
            "BucketName",
            "bucket",
            "KeyArn",
            KEY,
            "TopicArn",
            "topic",
            "MongoUriSecretArn",
            "secret",
            "ScheduleGroupName",
            "group",
            "StoreUriCommand",
            "aws secretsmanager put-secret-value"));

    PlayedCloud(Path folder) {
        this.folder = folder;
        for (String name : new String[] {"Backup", "Restore", "Verify", "Prune", "Scan"}) {
            outputs.put(name + "StateMachineArn", name);
            machines.with(
                    new MachineReference(name),
                    each -> ends.get().over()
                            ? MemoryStateMachines.ended(each, ends.get(), "planted.Error", "planted cause")
                            : each);
        }
        for (String name : new String[] {"backup", "verify", "prune"}) {
            schedules.with(
                    "group",
                    new Schedule(
                            name,
                            new ScheduleExpression("cron(30 3 * * ? *)"),
                            ZoneId.of("Europe/Berlin"),
                            true,
                            "What " + name + " does."));
        }
        schedules.with(
                "group",
                new Schedule("health", new ScheduleExpression("rate(15 minutes)"), ZoneId.of("UTC"), true, "Looks."));
    }

    /** The run that was started last ends, and says so. */
    void says(String machine, String state, Map<String, Object> result) {
        String name = machines.started().getLast().execution().name().text();
        try (BackupStore store = store("bucket")) {
            new ExecutionNotes(store)
                    .outcome(new ExecutionOutcome(
                            machine, "default", name, state, Instant.parse("2026-11-21T11:00:00Z"), result));
        }
        ends.set(ExecutionState.SUCCEEDED);
    }

    @Override
    public CloudPorts open(Optional<String> region) {
        return this;
    }

    @Override
    public StateMachines machines() {
        return machines;
    }

    @Override
    public Schedules schedules() {
        return schedules;
    }

    @Override
    public Stacks stacks() {
        return new MemoryStacks()
                .with(
                        new DeployedStack(
                                STACK,
                                "UPDATE_COMPLETE",
                                outputs,
                                Map.of("BackupTime", "03:30", "TimeZone", "Europe/Berlin")),
                        new StackResource("RecoveryApiFunction", "api", "AWS::Lambda::Function", "CREATE_COMPLETE"));
    }

    @Override
    public BackupStore store(String name) {
        return Stores.directory(folder.resolve(name));
    }

    @Override
    public SecretResolver secrets(Clock clock) {
        return new SecretResolver() {
            @Override
            public Secret resolve(String name) {
                return secret.get().orElseThrow(() -> new ConfigurationException("Nothing was stored yet", "Store it"));
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public DeployedSettings settings() {
        return new DeployedSettings() {
            @Override
            public BucketSettings bucket(String name) {
                return bucket.get();
            }

            @Override
            public KeySettings key(String arn) {
                return key.get()
                        .orElseThrow(() -> new CloudAccessDeniedException(
                                "Looking at the key failed (403 AccessDenied)", "Allow kms:DescribeKey"));
            }

            @Override
            public TopicSettings topic(String arn) {
                return topic.get();
            }

            @Override
            public Optional<FunctionSettings> function(String name) {
                return Optional.of(new FunctionSettings(true, OptionalInt.of(5)));
            }

            @Override
            public int concurrency() {
                return 1000;
            }

            @Override
            public void close() {}
        };
    }
}
