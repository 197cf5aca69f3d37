package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.Facts;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.keycheck.KeyAssurance;
import java.util.ArrayList;
import java.util.List;

/** What {@code backup} ends with. */
public final class BackupReceipt {
    private BackupReceipt() {}

    /** The receipt of a run that trusted its key for that reason. */
    public static CommandResult of(BackupResult result, KeyAssurance assurance, StoreText store) {
        Manifest manifest = result.manifest();
        boolean whole = manifest.state() == BackupState.SUCCEEDED;
        ObjectNode json = Json.object();
        json.set("backup", Json.of(manifest));
        json.put("location", location(result, store));
        json.set("keyCheck", KeyAssuranceText.json(assurance));
        json.put("restoreCommand", store.restoreCommand(manifest));
        return new CommandResult(
                whole ? ExitCode.DONE : ExitCode.PARTIAL_OR_FAILED, lines(result, assurance, store), json);
    }

    private static List<String> lines(BackupResult result, KeyAssurance assurance, StoreText store) {
        Manifest manifest = result.manifest();
        List<String> lines = new ArrayList<>();
        lines.add(
                manifest.state() == BackupState.SUCCEEDED
                        ? "Backup %s succeeded".formatted(manifest.id())
                        : "Backup %s is PARTIAL: %s missing"
                                .formatted(manifest.id(), Amounts.count(manifest.missingCount(), "collection")));
        lines.addAll(new Facts()
                .add("missing", BackupFacts.missing(manifest))
                .add("documents", BackupFacts.documents(manifest.totals()))
                .add("size", BackupFacts.size(manifest.totals()))
                .add("took", BackupFacts.duration(manifest))
                .add("consistency", BackupFacts.consistency(manifest.consistency()))
                .add("encrypted", encryption(manifest))
                .add("its key", KeyAssuranceText.lines(assurance))
                .add("lies in", location(result, store))
                .add("restore it", store.restoreCommand(manifest))
                .lines());
        return lines;
    }

    private static List<String> encryption(Manifest manifest) {
        return manifest.isSealed() ? List.of(EncryptionText.of(manifest)) : List.of();
    }

    private static String location(BackupResult result, StoreText store) {
        return store.location() + "/" + result.layout().folder();
    }
}
