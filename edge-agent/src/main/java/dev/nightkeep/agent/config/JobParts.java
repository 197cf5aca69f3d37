package dev.nightkeep.agent.config;

import dev.nightkeep.agent.schedule.ScheduleText;
import dev.nightkeep.agent.shape.Amounts;
import dev.nightkeep.agent.shape.Field;
import dev.nightkeep.agent.yaml.Problem;
import dev.nightkeep.agent.yaml.Settings;
import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
import dev.nightkeep.retention.RetentionPolicy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes a job of settings whose shape was checked, and says what does not go together in them. */
final class JobParts {
    private static final List<String> COMMON =
            JobShape.fields().stream().map(Field::name).toList();

    private JobParts() {}

    static List<Problem> problems(String name, Settings job, List<String> channels) {
        String path = "jobs." + name;
        List<Problem> problems = new ArrayList<>();
        try {
            compression(job).requireLevel(level(job));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(
                    job.place("level"),
                    path + ".level",
                    String.valueOf(e.getMessage()),
                    "Leave it out, or choose one that the codec has"));
        }
        job.texts("notify").stream()
                .filter(channel -> !channels.contains(channel))
                .forEach(channel -> problems.add(new Problem(
                        job.place("notify"),
                        path + ".notify",
                        "There is no notification '%s'".formatted(channel),
                        channels.isEmpty()
                                ? "Set notifications"
                                : "Allowed is one of: " + String.join(", ", channels))));
        return problems;
    }

    static JobSettings job(String name, Settings job, ZoneId zone) {
        String connector = job.names().stream()
                .filter(each -> !COMMON.contains(each))
                .findFirst()
                .orElseThrow();
        return new JobSettings(
                new JobName(name),
                job.flag("enabled", true),
                connector,
                job.below(connector).orElse(Settings.none()),
                timing(job, zone),
                job.text("keep").map(RetentionPolicy::parse),
                retry(job),
                Amounts.share(job.text("verify").orElse("5%")),
                DataFormat.valueOf(job.text("format").orElse("dump").toUpperCase(Locale.ROOT)),
                compression(job),
                level(job),
                job.number("threads")
                        .map(Long::intValue)
                        .orElse(BackupRequest.standard().threads()),
                job.below("thresholds").map(JobParts::thresholds).orElse(Thresholds.NONE),
                job.texts("notify"));
    }

    private static JobTiming timing(Settings job, ZoneId zone) {
        return new JobTiming(
                job.text("schedule").map(ScheduleText::parse),
                job.text("verify-full").map(ScheduleText::parse),
                job.text("time-zone").map(ZoneId::of).orElse(zone));
    }

    private static RetryTerms retry(Settings job) {
        return new RetryTerms(
                job.number("retries").orElse(3L).intValue(),
                Amounts.duration(job.text("retry-wait").orElse("30s")),
                Amounts.duration(job.text("timeout").orElse("12h")));
    }

    private static Compression compression(Settings job) {
        return Compression.valueOf(job.text("codec").orElse("gzip").toUpperCase(Locale.ROOT));
    }

    private static int level(Settings job) {
        return job.number("level").map(Long::intValue).orElse(compression(job).standardLevel());
    }

    private static Thresholds thresholds(Settings thresholds) {
        Optional<Long> free = thresholds.text("free-space").map(Amounts::bytes);
        return new Thresholds(
                thresholds.text("duration").map(Amounts::duration),
                thresholds.text("size-drop").map(Amounts::share),
                thresholds.text("age").map(Amounts::duration),
                free.isPresent() ? OptionalLong.of(free.get()) : OptionalLong.empty());
    }
}
