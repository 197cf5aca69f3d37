package dev.nightkeep.agent.config;

import dev.nightkeep.agent.shape.Field;
import dev.nightkeep.agent.shape.Shape;
import dev.nightkeep.agent.shape.Texts;
import java.util.List;
import java.util.stream.Stream;

/** What a job may set whatever it backs up. */
final class JobShape {
    private JobShape() {}

    static List<Field> fields() {
        return Stream.concat(runs().stream(), backups().stream()).toList();
    }

    private static List<Field> runs() {
        return List.of(
                Field.standard("enabled", new Shape.Flag(), "true", "Whether the job is run but by its name."),
                Field.optional(
                        "schedule", Values.SCHEDULE, "When it is due. Without one it is run by its name or --all."),
                Field.standard("time-zone", Texts.ZONE, "that of the host", "In which the schedule is meant."),
                Field.optional(
                        "keep",
                        Values.KEEP,
                        "What is kept behind each run that succeeded. Without it nothing is deleted."),
                Field.standard("timeout", Texts.DURATION, "12h", "How long all attempts may take together."),
                Field.standard(
                        "retries",
                        new Shape.WholeNumber(0, 20),
                        "3",
                        "How often it is tried again after what may pass."),
                Field.standard(
                        "retry-wait",
                        Texts.DURATION,
                        "30s",
                        "The first wait; each is twice as long, up to 15 minutes."));
    }

    private static List<Field> backups() {
        return List.of(
                Field.standard(
                        "verify", Texts.SHARE, "5%", "Which share of each new backup is read again; 0% for none."),
                Field.optional(
                        "verify-full",
                        Values.SCHEDULE,
                        "When the whole of the newest backup is read again, with the next run."),
                Field.standard(
                        "format", new Shape.Choice(List.of("dump", "json")), "dump", "The layout, see docs/format.md."),
                Field.standard(
                        "codec",
                        new Shape.Choice(List.of("gzip", "brotli", "zstd", "none")),
                        "gzip",
                        "The compression; mongorestore and tar read gzip and none themselves."),
                Field.optional(
                        "level", new Shape.WholeNumber(0, 22), "Of the compression; higher is smaller and slower."),
                Field.standard(
                        "threads",
                        new Shape.WholeNumber(1, 64),
                        "the number of cores, 2 to 8",
                        "How many read and compress at once. Each takes about 10 MB of memory."),
                Field.optional("thresholds", thresholds(), "When people are told although a run succeeded."),
                Field.optional(
                        "notify",
                        new Shape.Items(Values.CHANNEL),
                        "Which of the notifications hear of it. Standard: all."));
    }

    private static Shape.Known thresholds() {
        return Shape.Known.of(
                Field.optional("duration", Texts.DURATION, "A run took longer."),
                Field.optional("size-drop", Texts.SHARE, "A backup is smaller than the one before by more than this."),
                Field.optional("age", Texts.DURATION, "The newest good backup is older."),
                Field.optional(
                        "free-space", Texts.BYTES, "Less is free where a directory or a mount keeps the backups."));
    }
}
