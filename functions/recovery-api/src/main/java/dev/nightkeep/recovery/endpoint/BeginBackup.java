package dev.nightkeep.recovery.endpoint;

import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.recovery.http.Headers;
import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.http.ProblemKind;
import dev.nightkeep.recovery.http.RefusedRequestException;
import dev.nightkeep.recovery.operation.OperationKind;
import dev.nightkeep.recovery.route.Call;
import dev.nightkeep.recovery.route.Endpoint;
import dev.nightkeep.recovery.work.BackupInput;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code POST /api/recovery/backup}. */
final class BeginBackup implements Endpoint {
    static final Set<String> PARAMETERS = Set.of("type", "collection", "job");

    private final BeginOperation operations;

    BeginBackup(BeginOperation operations) {
        this.operations = operations;
    }

    @Override
    public HttpResponse answer(Call call) {
        requireFull(Values.type(call.parameters()).orElse(BackupType.FULL));
        BackupInput input = new BackupInput(
                Values.job(call.parameters()).orElse(JobName.DEFAULT), Values.collection(call.parameters()));
        operations.requireDatabase();
        String what = input.collection().map(name -> ", collection " + name).orElse("");
        return operations.begin(call, OperationKind.BACKUP, "job " + input.job() + what, input);
    }

    /** Nothing else is pretended: a full one under the name of an incremental one would be found out too late. */
    private static void requireFull(BackupType type) {
        if (type != BackupType.FULL) {
            throw new RefusedRequestException(
                    ProblemKind.UNSUPPORTED_BACKUP_TYPE,
                    "Backups of type %s cannot be made: every backup is a full one".formatted(type.text()),
                    Headers.NONE,
                    Map.of("supported", List.of(BackupType.FULL.text())));
        }
    }
}
