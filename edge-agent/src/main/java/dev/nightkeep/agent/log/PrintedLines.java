package dev.nightkeep.agent.log;

import dev.nightkeep.cli.text.Printable;
import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Lines on a stream. Thread-safe. */
public final class PrintedLines implements LogSink {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final PrintStream stream;
    private final Optional<ZoneId> people;

    private PrintedLines(PrintStream stream, Optional<ZoneId> people) {
        this.stream = stream;
        this.people = people;
    }

    /** Text for people in that time zone. */
    public static PrintedLines text(PrintStream stream, ZoneId zone) {
        return new PrintedLines(stream, Optional.of(zone));
    }

    /** A JSON object for each line. */
    public static PrintedLines json(PrintStream stream) {
        return new PrintedLines(stream, Optional.empty());
    }

    @Override
    public void write(LogLine line) {
        synchronized (stream) {
            stream.println(people.map(zone -> text(line, zone)).orElseGet(() -> JsonLine.of(line)));
            stream.flush();
        }
    }

    private static String text(LogLine line, ZoneId zone) {
        String level = line.level() == LogLine.Level.INFO ? "" : line.level() + " ";
        String job = line.facts().getOrDefault("job", "");
        return Printable.of("%s %s%s%s"
                .formatted(TIME.format(line.time().atZone(zone)), level, job.isEmpty() ? "" : job + ": ", line.text()));
    }
}
