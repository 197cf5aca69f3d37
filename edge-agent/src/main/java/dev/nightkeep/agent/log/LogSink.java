package dev.nightkeep.agent.log;

/** Where lines go. Implementations MUST be thread-safe and MUST NOT throw: what cannot be written about a run ends none. */
@FunctionalInterface
public interface LogSink {
    void write(LogLine line);
}
