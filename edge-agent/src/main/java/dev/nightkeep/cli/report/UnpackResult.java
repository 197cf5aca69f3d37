package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.ShellWord;
import dev.nightkeep.restore.UnpackReport;
import java.util.ArrayList;
import java.util.List;

/** What {@code unpack} ends with. */
public final class UnpackResult {
    private UnpackResult() {}

    /** The end of an unpacking into the folder {@code dump}, as it was named. */
    public static CommandResult of(UnpackReport report, String backup, String dump) {
        List<String> lines = new ArrayList<>();
        lines.add("Unpacked %s into %s: %s in %s, %s%s."
                .formatted(
                        backup,
                        dump,
                        Amounts.count(report.documents(), "document"),
                        Amounts.count(report.collections(), "collection"),
                        Amounts.bytes(report.bytes()),
                        report.files() == 0 ? "" : ", " + Amounts.count(report.files(), "host file")));
        if (report.filesLeftOut() > 0) {
            lines.add("%s left out; --files-to takes them along."
                    .formatted(Amounts.count(report.filesLeftOut(), "host file")));
        }
        lines.add("'mongorestore --dir %s' or 'nightkeep restore %s' restores it."
                .formatted(ShellWord.of(dump), ShellWord.of(dump)));
        return new CommandResult(ExitCode.DONE, lines, json(report, backup, dump));
    }

    private static ObjectNode json(UnpackReport report, String backup, String dump) {
        ObjectNode root = Json.object();
        root.putObject("unpack")
                .put("backup", backup)
                .put("dump", dump)
                .put("collections", report.collections())
                .put("documents", report.documents())
                .put("bytes", report.bytes())
                .put("files", report.files())
                .put("filesLeftOut", report.filesLeftOut());
        return root;
    }
}
