package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.restore.ContentsReport;
import dev.nightkeep.restore.VerificationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What {@code verify} ends with. */
public final class VerifyResult {
    private VerifyResult() {}

    /** How many problems are named to people. */
    private static final int NAMED = 20;

    /** A backup in a store. */
    public static CommandResult ofStored(VerificationReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.sound() ? sound(report) : damaged(report));
        lines.addAll(named(report.problems()));
        if (!report.unexpected().isEmpty()) {
            lines.add("Not part of it, and in its folder: %s"
                    .formatted(Amounts.count(report.unexpected().size(), "object")));
            lines.addAll(named(report.unexpected()));
        }
        return new CommandResult(report.sound() ? ExitCode.DONE : ExitCode.PARTIAL_OR_FAILED, lines, json(report));
    }

    private static String sound(VerificationReport report) {
        String read = "%s of %s, %s and %s"
                .formatted(
                        Amounts.count(report.partsChecked(), "part"),
                        Amounts.count(report.objects(), "object"),
                        Amounts.count(report.documents(), "document"),
                        Amounts.bytes(report.storedBytes()));
        return report.sampled()
                ? "%s: the sample holds. %s were read, hashed, decoded and counted (of %s); all sizes are right."
                        .formatted(report.backup(), read, Amounts.count(report.partsTotal(), "part"))
                : "%s is whole. %s were read, hashed, decoded and counted.".formatted(report.backup(), read);
    }

    private static String damaged(VerificationReport report) {
        return "%s is DAMAGED: %s. Restore another backup, and find out what changed this one."
                .formatted(report.backup(), Amounts.count(report.problems().size(), "problem"));
    }

    /** At most so many that people read them. */
    static List<String> named(List<String> all) {
        List<String> lines =
                new ArrayList<>(all.stream().limit(NAMED).map(one -> "  " + one).toList());
        if (all.size() > NAMED) {
            lines.add("  and %s more (--json names them)".formatted(Amounts.count(all.size() - NAMED)));
        }
        return lines;
    }

    private static ObjectNode json(VerificationReport report) {
        ObjectNode root = Json.object();
        ObjectNode json = root.putObject("verify")
                .put("backup", report.backup())
                .put("sound", report.sound())
                .put("proven", true)
                .put("sampled", report.sampled())
                .put("objects", report.objects())
                .put("partsChecked", report.partsChecked())
                .put("partsTotal", report.partsTotal())
                .put("documents", report.documents())
                .put("storedBytes", report.storedBytes());
        report.problems().forEach(json.putArray("problems")::add);
        report.unexpected().forEach(json.putArray("unexpected")::add);
        return root;
    }

    /** What lies at a path, when everything that can be checked there holds. */
    public static CommandResult ofPath(ContentsReport report) {
        return new CommandResult(ExitCode.DONE, List.of(sentence(report)), json(report));
    }

    private static String sentence(ContentsReport report) {
        String read = "%s in %s, %s%s"
                .formatted(
                        Amounts.count(report.totalDocuments(), "document"),
                        Amounts.count(report.documents().size(), "collection"),
                        Amounts.bytes(report.totalBytes()),
                        report.files() == 0 ? "" : ", " + Amounts.count(report.files(), "host file"));
        return report.proven()
                ? "%s is whole: %s read; every hash and every count holds.".formatted(report.backup(), read)
                : ("%s can be read: %s. It states no hashes and no counts, so only its framing was checked:"
                                + " documents missing at its end would not be noticed.")
                        .formatted(report.backup(), read);
    }

    private static ObjectNode json(ContentsReport report) {
        ObjectNode root = Json.object();
        ObjectNode json = root.putObject("verify")
                .put("backup", report.backup())
                .put("sound", true)
                .put("proven", report.proven())
                .put("documents", report.totalDocuments())
                .put("bytes", report.totalBytes())
                .put("files", report.files());
        ObjectNode collections = json.putObject("collections");
        new TreeMap<>(report.documents()).forEach(collections::put);
        return root;
    }
}
