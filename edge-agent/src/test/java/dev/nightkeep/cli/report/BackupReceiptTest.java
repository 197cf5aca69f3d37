package dev.nightkeep.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.JobName;
import dev.nightkeep.keycheck.KeyAssurance;
import org.junit.jupiter.api.Test;

final class BackupReceiptTest {
    private static final StoreText STORE = new StoreText("s3://bucket/mongo", "--from s3://bucket/mongo");

    @Test
    void receipt_saysEverything() {
        CommandResult receipt = receipt(0);
        assertThat(receipt.exit()).isEqualTo(ExitCode.DONE);
        assertThat(receipt.lines())
                .containsExactly(
                        "Backup " + Manifests.ID + " succeeded",
                        "  documents    1,234,567 documents in 3 collections, 1 host file",
                        "  size         200.0 MB, stored as 50.0 MB (25.0 %)",
                        "  took         3 min 05 s",
                        "  consistency  one moment: everything as of cluster time 1763690400,1",
                        "  lies in      s3://bucket/mongo/default/2026-11-21/" + Manifests.ID,
                        "  restore it   nightkeep restore " + Manifests.ID
                                + " --from s3://bucket/mongo --uri-env MONGO_URI --dry-run");
    }

    @Test
    void receipt_ofAPartialBackup_namesWhatIsMissing_andIsNoSuccess() {
        CommandResult receipt = receipt(150);
        assertThat(receipt.exit()).isEqualTo(ExitCode.PARTIAL_OR_FAILED);
        assertThat(receipt.lines().getFirst()).endsWith("is PARTIAL: 150 collections missing");
        assertThat(receipt.lines())
                .contains("  missing      app.secret0: not allowed", "               app.secret19: not allowed")
                .contains("               and 130 more")
                .doesNotContain("               app.secret20: not allowed");
        assertThat(receipt.json().at("/backup/missingCount").asInt()).isEqualTo(150);
        assertThat(receipt.json().at("/backup/missing")).hasSize(100);
    }

    private static CommandResult receipt(int missing) {
        BackupLayout layout = new BackupLayout(JobName.DEFAULT, Manifests.ID);
        return BackupReceipt.of(
                new BackupResult(layout, Manifests.missing(missing)), new KeyAssurance.NotNeeded(), STORE);
    }
}
