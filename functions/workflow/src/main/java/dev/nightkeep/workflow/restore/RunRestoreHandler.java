package dev.nightkeep.workflow.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.TaskHandler;
import dev.nightkeep.workflow.TaskTime;
import java.util.Map;

/** Previews a restore, or applies as much of it as there is time for; what is replaced is backed up before. */
public final class RunRestoreHandler extends TaskHandler<RestoreTask, Restored> {
    private static final int MAX_REQUEST_BYTES = 64 << 20;

    private final Installation installation;

    public RunRestoreHandler() {
        this(Installation.ofEnvironment());
    }

    RunRestoreHandler(Installation installation) {
        super(RestoreTask.class);
        this.installation = installation;
    }

    @Override
    protected Restored handle(RestoreTask task, TaskTime time) {
        RestoreOrder order = RestoreOrder.of(task.input(), this::request);
        return new RestoreNotes(installation, task)
                .done()
                .orElseGet(() -> new RestoreSlice(installation, task, order, time).run());
    }

    /** Whoever may start the state machine may read the bucket, but nothing else is read on their word. */
    @SuppressWarnings("unchecked") // JSON has no other keys
    private Map<String, Object> request(String key) {
        if (!key.matches("control/requests/[A-Za-z0-9._-]{1,200}\\.json")) {
            throw unreadable(key, "is not the key of a request, which is control/requests/<name>.json");
        }
        try {
            byte[] json = installation.store().readAll(ObjectKey.of(key), MAX_REQUEST_BYTES);
            return ControlJson.read(json, Map.class, key);
        } catch (ObjectNotFoundException e) {
            throw unreadable(key, "is not in the bucket");
        } catch (CorruptBackupException e) {
            throw unreadable(key, "is not an object of JSON of at most 64 MiB");
        }
    }

    private static ConfigurationException unreadable(String key, String how) {
        return new ConfigurationException(
                "The request '%s' %s".formatted(key, how),
                "Put it there as docs/deploy.md shows it, and start the state machine again");
    }
}
