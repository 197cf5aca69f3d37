package dev.nightkeep.agent.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.agent.connector.Finding;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.ExitCode;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.cli.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found of what the agent needs. */
public final class AgentFindings {
    private AgentFindings() {}

    /** By what they belong to; the last sentence says what was not done. */
    public static CommandResult of(Map<String, List<Finding>> findings, String last) {
        TextTable table = new TextTable("", "WHERE", "WHAT", "HOW IT IS");
        List<String> remedies = new ArrayList<>();
        ArrayNode array = Json.object().putArray("findings");
        findings.forEach((where, list) -> list.forEach(each -> {
            table.row(each.level().name(), where, each.subject(), each.text());
            if (!each.remedy().isEmpty()) {
                remedies.add("%s, %s: %s.".formatted(where, each.subject(), each.remedy()));
            }
            array.add(json(where, each));
        }));
        boolean failed =
                findings.values().stream().flatMap(List::stream).anyMatch(each -> each.level() == Finding.Level.FAILED);
        List<String> lines = new ArrayList<>(table.lines());
        lines.addAll(remedies);
        lines.add(last);
        ObjectNode json = Json.object().put("well", !failed);
        json.set("findings", array);
        return new CommandResult(failed ? ExitCode.PARTIAL_OR_FAILED : ExitCode.DONE, lines, json);
    }

    private static ObjectNode json(String where, Finding each) {
        return Json.object()
                .put("where", where)
                .put("level", each.level().name().toLowerCase(Locale.ROOT))
                .put("subject", each.subject())
                .put("text", each.text())
                .put("remedy", each.remedy());
    }
}
