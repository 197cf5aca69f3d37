package dev.nightkeep.alerts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nightkeep.announce.Announcer;
import dev.nightkeep.aws.topic.SnsAnnouncer;
import dev.nightkeep.format.JobName;
import dev.nightkeep.health.WatchHealth;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import dev.nightkeep.time.SystemClock;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Looks every quarter of an hour whether all is well, and publishes what changed. The event says nothing that it needs. */
public final class HealthHandler implements RequestStreamHandler {
    private final WatchHealth watch;
    private final ReportHealth report;

    public HealthHandler() {
        this(System.getenv(), new SystemClock());
    }

    private HealthHandler(Map<String, String> environment, Clock clock) {
        this(
                AlertSettings.store(environment),
                clock,
                SnsAnnouncer.ofEnvironment(AlertSettings.required(environment, "NIGHTKEEP_TOPIC_ARN")),
                environment);
    }

    HealthHandler(BackupStore store, Clock clock, Announcer topic, Map<String, String> environment) {
        this.watch = new WatchHealth(
                store, clock, JobName.DEFAULT, AlertSettings.schedule(environment), AlertSettings.quota(environment));
        this.report = new ReportHealth(store, clock, topic, AlertSettings.required(environment, "NIGHTKEEP_STACK"));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {
        report.report(watch.problems());
    }
}
