package dev.nightkeep.agent.log;

import dev.nightkeep.cli.report.Redaction;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that is written about a run. What looks like a connection string is taken out of its texts.
 *
 * @param text  for people, a sentence without its final stop
 * @param facts for programs, such as {@code job} and {@code run}
 */
public record LogLine(Instant time, Level level, String text, Map<String, String> facts) {
    public LogLine {
        text = Redaction.of(text);
        Map<String, String> clean = new LinkedHashMap<>();
        facts.forEach((name, value) -> clean.put(name, Redaction.of(value)));
        facts = Collections.unmodifiableMap(clean);
    }

    /** Who should look. */
    public enum Level {
        INFO,
        WARN,
        ERROR
    }
}
