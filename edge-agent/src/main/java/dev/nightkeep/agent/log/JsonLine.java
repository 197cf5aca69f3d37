package dev.nightkeep.agent.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.report.Json;
import java.util.Locale;

/** A line as one JSON object. */
final class JsonLine {
    private JsonLine() {}

    static String of(LogLine line) {
        ObjectNode json = Json.object()
                .put("time", line.time().toString())
                .put("level", line.level().name().toLowerCase(Locale.ROOT))
                .put("message", line.text());
        line.facts().forEach(json::put);
        return Json.line(json);
    }
}
