package dev.nightkeep.recovery.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.RunBackup;
import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.keycheck.KeepEncrypting;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.recovery.http.ApiJson;
import dev.nightkeep.recovery.operation.Operation;
import dev.nightkeep.recovery.operation.OperationOutcome;
import dev.nightkeep.recovery.operation.OperationState;
import dev.nightkeep.recovery.operation.OperationWork;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.PartSample;
import dev.nightkeep.restore.PlanRestore;
import dev.nightkeep.restore.RestorePlan;
import dev.nightkeep.restore.RestoreRecord;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.RollbackStore;
import dev.nightkeep.restore.RunRestore;
import dev.nightkeep.restore.StoredContents;
import dev.nightkeep.restore.VerificationReport;
import dev.nightkeep.restore.VerifyBackup;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.time.Clock;
import java.util.List;
import java.util.Optional;

/** Runs the use case that an operation stands for. */
public final class RecoveryWork implements OperationWork {
    private final RecoveryBackend backend;
    private final Clock clock;

    public RecoveryWork(RecoveryBackend backend, Clock clock) {
        this.backend = backend;
        this.clock = clock;
    }

    @Override
    public OperationOutcome perform(Operation operation, ProgressListener progress, Cancellation cancellation) {
        cancellation.check();
        ObjectNode input = operation.input();
        return switch (operation.kind()) {
            case BACKUP -> backUp(ApiJson.value(input, BackupInput.class), progress, cancellation);
            case RESTORE -> restore(ApiJson.value(input, RestoreInput.class), progress, cancellation);
            case PREVIEW -> preview(ApiJson.value(input, RestoreInput.class), progress, cancellation);
            case VALIDATE -> validate(ApiJson.value(input, ValidateInput.class), progress, cancellation);
            case SCAN -> new ScanStores(backend).scan(ApiJson.value(input, ScanInput.class), progress);
        };
    }

    private OperationOutcome backUp(BackupInput input, ProgressListener progress, Cancellation cancellation) {
        BackupRequest standard = BackupRequest.standard();
        BackupRequest request = new BackupRequest(
                input.job(),
                standard.type(),
                CollectionNames.selection(input.collection()),
                standard.format(),
                standard.compression(),
                standard.level(),
                standard.files(),
                standard.threads(),
                false);
        new KeepEncrypting(backend.store()).require(input.job(), backend.sealing());
        try (DocumentSource source = backend.openSource()) {
            BackupResult result = new RunBackup(
                            backend.store(), source, backend.sealing(), clock, backend.host(), progress)
                    .run(request, cancellation);
            Manifest manifest = result.manifest();
            return OperationOutcome.of(OperationState.of(manifest.state()), BackupView.of(manifest));
        }
    }

    /** What is replaced is kept first, beside the backup it is replaced from: the restore can be undone. */
    private OperationOutcome restore(RestoreInput input, ProgressListener progress, Cancellation cancellation) {
        Manifest manifest = manifest(input.job(), input.backup());
        RollbackStore rollback = new ReplacedDocuments(backend).of(manifest);
        try (DocumentTarget target = backend.openTarget()) {
            RunRestore runner = new RunRestore(
                    contents(input, manifest), target, backend.databaseName(), Optional.of(rollback), clock, progress);
            RestoreRequest request = RestoreTranslation.request(input);
            List<RestoreRecord> abandoned = input.abandonUnfinished() ? runner.giveUpUnfinished(request) : List.of();
            RestoreReport report = runner.run(request, Optional.empty(), cancellation);
            return OperationOutcome.of(OperationState.of(report.state()), RestoreView.of(report, abandoned));
        }
    }

    private OperationOutcome preview(RestoreInput input, ProgressListener progress, Cancellation cancellation) {
        Manifest manifest = manifest(input.job(), input.backup());
        try (DocumentTarget target = backend.openTarget()) {
            RestoreRequest request = RestoreTranslation.request(input);
            RestorePlan plan = new PlanRestore(contents(input, manifest), target, backend.databaseName(), progress)
                    .plan(request, cancellation);
            RunRestore.requireMatch(plan, request);
            return OperationOutcome.of(OperationState.SUCCEEDED, RestoreView.of(plan, input.strategy()));
        }
    }

    private BackupContents contents(RestoreInput input, Manifest manifest) {
        BackupContents all = StoredContents.open(backend.store(), manifest, backend.opening(manifest));
        return RestoreTranslation.move(input)
                .map(move -> ConfinedContents.of(all, RestoreTranslation.request(input), move))
                .orElse(all);
    }

    private OperationOutcome validate(ValidateInput input, ProgressListener progress, Cancellation cancellation) {
        Manifest manifest = manifest(input.job(), input.backup());
        VerificationReport report = new VerifyBackup(backend.store(), backend.opening(manifest), progress)
                .verify(
                        manifest,
                        PartSample.everything(),
                        BackupRequest.standard().threads(),
                        cancellation);
        // An unsound backup is no failure of the validation; but nobody shall read past it.
        OperationState state = report.sound() ? OperationState.SUCCEEDED : OperationState.FAILED;
        return OperationOutcome.of(state, ApiJson.tree(report).put("sound", report.sound()));
    }

    private Manifest manifest(JobName job, BackupId id) {
        return new BackupCatalog(backend.store())
                .find(id.value(), Optional.of(job))
                .manifest();
    }
}
