package dev.nightkeep.doctor;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.schedule.MemorySchedules;
import dev.nightkeep.schedule.Schedule;
import dev.nightkeep.schedule.ScheduleExpression;
import dev.nightkeep.secret.Secret;
import dev.nightkeep.secret.SecretResolver;
import dev.nightkeep.stack.DeployedStack;
import dev.nightkeep.stack.Installation;
import dev.nightkeep.stack.MemoryStacks;
import dev.nightkeep.stack.StackResource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** An installation with all that its template gives out, and the ports to what it works with. */
final class PlayedInstallation {
    static final String KEY = "arn:aws:kms:eu-central-1:1:key/own";
    static final String SECRET = "mongodb://planted:secret@db";

    private PlayedInstallation() {}

    static DeployedStack stack(String status) {
        return new DeployedStack(
                "night",
                status,
                Map.of(
                        "BucketName", "bucket",
                        "KeyArn", KEY,
                        "TopicArn", "topic",
                        "MongoUriSecretArn", "connection",
                        "ScheduleGroupName", "group"),
                Map.of());
    }

    static Installation installation() {
        return new Installation(stack("UPDATE_COMPLETE"));
    }

    static StackResource function(String logicalId, String physicalId) {
        return new StackResource(logicalId, physicalId, "AWS::Lambda::Function", "CREATE_COMPLETE");
    }

    static MemoryStacks stacks() {
        return new MemoryStacks().with(stack("UPDATE_COMPLETE"), function("BackupFunction", "night-backup"));
    }

    static Schedule schedule(String name, String expression) {
        return new Schedule(name, new ScheduleExpression(expression), ZoneId.of("Europe/Berlin"), true, "");
    }

    static MemorySchedules schedules() {
        MemorySchedules schedules = new MemorySchedules().with("group", schedule("health", "rate(15 minutes)"));
        List.of("backup", "verify", "prune")
                .forEach(name -> schedules.with("group", schedule(name, "cron(30 3 * * ? *)")));
        return schedules;
    }

    static CheckOperation operation(MemorySchedules schedules, BackupStore store, Clock clock) {
        return new CheckOperation(stacks(), schedules, stored(() -> new Secret(SECRET)), store, clock);
    }

    static SecretResolver failing(NightkeepException failure) {
        return stored(() -> {
            throw failure;
        });
    }

    /** The secret of the installation; asked for another, it breaks the test. */
    private static SecretResolver stored(Supplier<Secret> secret) {
        return new SecretResolver() {
            @Override
            public Secret resolve(String name) {
                if (!name.equals("connection")) {
                    throw new AssertionError("Asked for the secret " + name);
                }
                return secret.get();
            }

            @Override
            public void close() {}
        };
    }
}
