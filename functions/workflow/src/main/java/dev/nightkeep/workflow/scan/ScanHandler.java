package dev.nightkeep.workflow.scan;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.mongo.MongoConnection;
import dev.nightkeep.mongo.MongoUri;
import dev.nightkeep.scan.ScanForData;
import dev.nightkeep.scan.ScanMarkdown;
import dev.nightkeep.scan.ScanReport;
import dev.nightkeep.scan.ScanRequest;
import dev.nightkeep.scan.ScanRoot;
import dev.nightkeep.scan.ScanWords;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.TaskHandler;
import dev.nightkeep.workflow.TaskTime;
import dev.nightkeep.workflow.TaskWatch;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** Looks through the database and the bucket for data, and keeps a report of what it found. */
public final class ScanHandler extends TaskHandler<ScanTask, Scanned> {
    private static final String DONE = "scanned.json";
    private static final String REPORT = "report.json";

    private final Installation installation;
    private final ExecutionNotes notes;

    public ScanHandler() {
        this(Installation.ofEnvironment());
    }

    ScanHandler(Installation installation) {
        super(ScanTask.class);
        this.installation = installation;
        this.notes = new ExecutionNotes(installation.store());
    }

    @Override
    protected Scanned handle(ScanTask task, TaskTime time) {
        ScanOrder order = ScanOrder.of(task.input());
        ExecutionKey execution = new ExecutionKey("scan", task.execution());
        return notes.find(execution, DONE, Scanned.class).orElseGet(() -> scan(task, order, execution, time));
    }

    private Scanned scan(ScanTask task, ScanOrder order, ExecutionKey execution, TaskTime time) {
        try (TaskWatch watch = new TaskWatch(notes, execution, task.entered(), 1, time, installation.clock())) {
            return keep(execution, order.database() ? withDatabase(order, watch) : scan(order, watch));
        } catch (RunCancelledException e) {
            throw new ConfigurationException(
                    "Looking through everything takes longer than a function may",
                    "Scan in parts, with 'collections', 'prefix' or one of 'database' and 'bucket' set to false, or with"
                            + " nightkeep scan on a machine of your own",
                    e);
        }
    }

    private ScanReport scan(ScanOrder order, TaskWatch watch) {
        return scan(order, Optional.empty(), Optional.empty(), watch);
    }

    private ScanReport withDatabase(ScanOrder order, TaskWatch watch) {
        MongoUri uri = installation.database(order.job());
        try (DocumentSource source = MongoConnection.open(uri).source()) {
            return scan(order, Optional.of(source), Optional.of(uri.display()), watch);
        }
    }

    private ScanReport scan(
            ScanOrder order, Optional<DocumentSource> database, Optional<String> named, TaskWatch watch) {
        List<ScanRoot> roots =
                order.bucket() ? List.of(new ScanRoot.Prefix(installation.store(), order.prefix())) : List.of();
        ScanRequest standard = ScanRequest.standard();
        return new ScanForData(database, roots, installation.clock(), watch, new SecureRandom().nextLong())
                .scan(
                        new ScanRequest(
                                order.selection(),
                                standard.files(),
                                standard.keyField(),
                                standard.timeFields(),
                                standard.redacted(),
                                standard.limits(),
                                standard.maxDocuments(),
                                Installation.threads()),
                        named,
                        watch.ending());
    }

    private Scanned keep(ExecutionKey execution, ScanReport found) {
        ScanReport report = found.withCommands(new ScanWords(
                Optional.of(REPORT),
                List.of("--uri-env", "MONGO_URI"),
                List.of("--from", installation.store().location()),
                List.of()));
        ObjectKey json = notes.keep(execution, REPORT, report.json());
        ObjectKey markdown =
                notes.keep(execution, "report.md", ScanMarkdown.of(report).getBytes(StandardCharsets.UTF_8));
        Scanned scanned = Scanned.of(report, json, markdown);
        var unused = notes.keep(execution, DONE, ControlJson.write(scanned));
        return scanned;
    }
}
