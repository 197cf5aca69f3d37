package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.text.TextTable;
import dev.nightkeep.doctor.Finding;
import dev.nightkeep.doctor.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code doctor} shows. */
public final class DoctorResult {
    private DoctorResult() {}

    /** The findings about what the subject names. */
    public static CommandResult of(String subject, List<Finding> findings) {
        TextTable table = new TextTable("", "CHECK", "SEEN");
        findings.forEach(each -> table.row(word(each.grade()), each.check(), each.seen()));
        List<String> lines = new ArrayList<>(table.lines());
        List<Finding> notWell =
                findings.stream().filter(each -> each.grade() != Grade.OK).toList();
        if (!notWell.isEmpty()) {
            lines.add("");
            lines.add("What to do:");
            notWell.forEach(each -> lines.add("  %s: %s.".formatted(each.check(), each.whatToDo())));
        }
        lines.add("");
        lines.add(summary(subject, findings));
        boolean failed = count(findings, Grade.FAILED) > 0;
        return new CommandResult(failed ? ExitCode.PARTIAL_OR_FAILED : ExitCode.DONE, lines, json(subject, findings));
    }

    private static String word(Grade grade) {
        return grade == Grade.OK ? "ok" : grade.name();
    }

    private static long count(List<Finding> findings, Grade grade) {
        return findings.stream().filter(each -> each.grade() == grade).count();
    }

    private static String summary(String subject, List<Finding> findings) {
        return "Of %s: %d ok, %d to look at, %d failed."
                .formatted(
                        subject,
                        count(findings, Grade.OK),
                        count(findings, Grade.WARNING),
                        count(findings, Grade.FAILED));
    }

    private static ObjectNode json(String subject, List<Finding> findings) {
        ObjectNode json = Json.object().put("subject", subject);
        ArrayNode array = json.putArray("checks");
        findings.forEach(each -> array.addObject()
                .put("check", each.check())
                .put("grade", each.grade().name().toLowerCase(Locale.ROOT))
                .put("seen", each.seen())
                .put("whatToDo", each.whatToDo()));
        return json;
    }
}
