package dev.nightkeep.recovery.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.recovery.http.ApiJson;
import dev.nightkeep.recovery.operation.Operation;
import java.util.Collection;

/** Operations as inputs of deployed workflows: what the API was asked for, in the words of the workflow that does it. */
public final class WorkflowInputs {
    private WorkflowInputs() {}

    /** Which workflow does the operation. */
    public static Machine machine(Operation operation) {
        return switch (operation.kind()) {
            case BACKUP -> Machine.BACKUP;
            case RESTORE, PREVIEW -> Machine.RESTORE;
            case VALIDATE -> Machine.VERIFY;
            case SCAN -> Machine.SCAN;
        };
    }

    /**
     * What the workflow is started with.
     *
     * @throws ConfigurationException when no workflow does that
     */
    public static ObjectNode of(Operation operation) {
        ObjectNode input = operation.input();
        ObjectNode started = switch (operation.kind()) {
            case BACKUP -> backup(ApiJson.value(input, BackupInput.class));
            case RESTORE -> restore(ApiJson.value(input, RestoreInput.class)).put("dryRun", false);
            case PREVIEW -> restore(ApiJson.value(input, RestoreInput.class)).put("dryRun", true);
            case VALIDATE -> validate(ApiJson.value(input, ValidateInput.class));
            case SCAN -> scan(ApiJson.value(input, ScanInput.class));
        };
        return started.put("requestedBy", "api");
    }

    private static ObjectNode job(JobName job) {
        return ApiJson.object().put("job", job.value());
    }

    private static ObjectNode backup(BackupInput input) {
        if (input.collection().isPresent()) {
            throw new ConfigurationException(
                    "A deployed backup takes everything that its job does, not one collection", "Leave collection out");
        }
        return job(input.job());
    }

    private static ObjectNode validate(ValidateInput input) {
        return job(input.job()).put("backup", input.backup().value());
    }

    private static ObjectNode scan(ScanInput input) {
        ObjectNode started = job(JobName.DEFAULT)
                .put("database", !input.source().equals("backups"))
                .put("bucket", !input.source().equals("database"));
        input.collection()
                .ifPresent(name -> select(
                        started,
                        CollectionNames.isWhole(name)
                                ? CollectionNames.exactly(name)
                                : CollectionNames.selection(input.collection())));
        return started;
    }

    private static ObjectNode restore(RestoreInput input) {
        ObjectNode started =
                job(input.job()).put("backup", input.backup().value()).put("strategy", input.strategy());
        select(started, RestoreTranslation.request(input).selection());
        RestoreTranslation.move(input).ifPresent(move -> {
            var rename = move.rename();
            started.putArray("renames").addObject().put("from", rename.from()).put("to", rename.to());
            started.put("onlyInto", move.to());
        });
        input.validator().ifPresent(word -> started.put("validator", word));
        filter(started, input.filters());
        return started;
    }

    private static void select(ObjectNode started, NamespaceSelection selection) {
        add(started, "databases", selection.databases());
        add(started, "collections", selection.include());
        add(started, "exclude", selection.exclude());
    }

    private static void add(ObjectNode started, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            values.forEach(started.putArray(name)::add);
        }
    }

    private static void filter(ObjectNode started, FilterInput input) {
        ObjectNode filter = ApiJson.object();
        input.from().ifPresent(from -> filter.put("from", from.toString()));
        input.until().ifPresent(until -> filter.put("until", until.toString()));
        input.field().ifPresent(field -> filter.put("field", field));
        if (!input.sessionIds().isEmpty()) {
            var ids = filter.putObject("where").putObject("session_id").putArray("$in");
            input.sessionIds().forEach(ids::add);
        }
        if (!filter.isEmpty()) {
            started.set("filter", filter);
        }
    }
}
