package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.restore.SealedReport;
import java.util.ArrayList;
import java.util.List;

/** What {@code verify --sealed} ends with. */
public final class SealedResult {
    private SealedResult() {}

    public static CommandResult of(SealedReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.sound() ? sound(report) : damaged(report));
        lines.addAll(VerifyResult.named(report.problems()));
        if (!report.unexpected().isEmpty()) {
            lines.add("Not part of it, and in its folder: %s"
                    .formatted(Amounts.count(report.unexpected().size(), "object")));
            lines.addAll(VerifyResult.named(report.unexpected()));
        }
        return new CommandResult(report.sound() ? ExitCode.DONE : ExitCode.PARTIAL_OR_FAILED, lines, json(report));
    }

    private static String sound(SealedReport report) {
        return ("%s: the stored bytes are those that were written. %s, %s, were read and hashed. Nothing was decrypted"
                        + " and nothing decoded: whether it can be opened was not tried.")
                .formatted(
                        report.backup(),
                        Amounts.count(report.objects(), "object"),
                        Amounts.bytes(report.storedBytes()));
    }

    private static String damaged(SealedReport report) {
        return "%s is DAMAGED: %s. Restore another backup, and find out what changed this one."
                .formatted(report.backup(), Amounts.count(report.problems().size(), "problem"));
    }

    private static ObjectNode json(SealedReport report) {
        ObjectNode root = Json.object();
        ObjectNode json = root.putObject("verify")
                .put("backup", report.backup())
                .put("sound", report.sound())
                .put("decrypted", false)
                .put("objects", report.objects())
                .put("storedBytes", report.storedBytes());
        report.problems().forEach(json.putArray("problems")::add);
        report.unexpected().forEach(json.putArray("unexpected")::add);
        return root;
    }
}
