package dev.nightkeep.agent.log;

import dev.nightkeep.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes lines to all sinks, each with facts that all of them share. Thread-safe. */
public final class AgentLog {
    private final List<LogSink> sinks;
    private final Clock clock;
    private final Map<String, String> facts;

    public AgentLog(List<LogSink> sinks, Clock clock) {
        this(sinks, clock, Map.of());
    }

    private AgentLog(List<LogSink> sinks, Clock clock, Map<String, String> facts) {
        this.sinks = List.copyOf(sinks);
        this.clock = clock;
        this.facts = facts;
    }

    /** The same log, whose lines have one fact more. */
    public AgentLog with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new AgentLog(sinks, clock, more);
    }

    /** Something went as it should. */
    public void info(String text) {
        write(LogLine.Level.INFO, text);
    }

    /** Somebody should look when there is time. */
    public void warn(String text) {
        write(LogLine.Level.WARN, text);
    }

    /** Somebody should look now. */
    public void error(String text) {
        write(LogLine.Level.ERROR, text);
    }

    private void write(LogLine.Level level, String text) {
        LogLine line = new LogLine(clock.now(), level, text, facts);
        sinks.forEach(sink -> sink.write(line));
    }
}
