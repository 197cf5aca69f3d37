package dev.nightkeep.workflow.restore;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.restore.DocumentFate;
import dev.nightkeep.restore.FateCounts;
import dev.nightkeep.restore.RestorePlan;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.store.ObjectKey;

/**
 * What a restore has come to.
 *
 * @param state    RUNNING while there is more to be done; then SUCCEEDED, or PARTIAL where something is not as asked for
 * @param restore  by which it is undone; empty text where nothing was restored
 * @param rollback the backup of what was replaced; likewise
 * @param report   where its report lies, or the plan of a dry run; empty text while it is under way
 */
public record Restored(
        String state,
        boolean dryRun,
        String backup,
        String restore,
        String rollback,
        String report,
        long added,
        long replaced,
        long merged,
        long unchanged,
        long skipped,
        long failed,
        long conflicts,
        long verified,
        int slice) {
    static Restored underWay(RestoreState state, boolean dryRun) {
        return new Restored(
                "RUNNING", dryRun, state.backup().value(), "", "", "", 0, 0, 0, 0, 0, 0, 0, 0, state.slice());
    }

    static Restored of(RestoreReport report, ObjectKey kept, int slice) {
        long conflicts = report.collections().stream()
                .mapToLong(each -> each.conflicts())
                .sum();
        return of(
                report.state().name(),
                false,
                new Names(
                        report.backup(),
                        report.id().value(),
                        report.rollback().map(BackupId::value).orElse(""),
                        kept.value()),
                report.totals(),
                conflicts,
                report.verified(),
                slice);
    }

    static Restored of(RestorePlan plan, ObjectKey kept, int slice) {
        return of(
                "SUCCEEDED",
                true,
                new Names(plan.backup(), "", "", kept.value()),
                plan.totals(),
                plan.conflicts(),
                0,
                slice);
    }

    private record Names(String backup, String restore, String rollback, String report) {}

    private static Restored of(
            String state, boolean dryRun, Names names, FateCounts totals, long conflicts, long verified, int slice) {
        return new Restored(
                state,
                dryRun,
                names.backup(),
                names.restore(),
                names.rollback(),
                names.report(),
                totals.of(DocumentFate.ADDED),
                totals.of(DocumentFate.REPLACED),
                totals.of(DocumentFate.MERGED),
                totals.of(DocumentFate.UNCHANGED),
                totals.skipped(),
                totals.of(DocumentFate.FAILED),
                conflicts,
                verified,
                slice);
    }
}
