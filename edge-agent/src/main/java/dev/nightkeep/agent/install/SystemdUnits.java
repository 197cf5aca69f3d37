package dev.nightkeep.agent.install;

import dev.nightkeep.agent.config.AgentConfiguration;
import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.agent.config.StorageSettings;
import dev.nightkeep.agent.schedule.Schedule;
import dev.nightkeep.agent.schedule.ScheduleText;
import dev.nightkeep.error.ConfigurationException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A service that runs what is due, and a timer that starts it when something is; also what was missed while the host was
 * off. See systemd.service(5), systemd.timer(5), systemd.exec(5), systemd.time(7).
 */
public final class SystemdUnits {
    /** The name of both, without their endings. */
    public static final String NAME = "nightkeep-agent";

    private final AgentConfiguration configuration;
    private final Program program;
    private final boolean ofUser;

    /** {@code ofUser} makes units for a user's own systemd, which cannot change users. */
    public SystemdUnits(AgentConfiguration configuration, Program program, boolean ofUser) {
        this.configuration = configuration;
        this.program = program;
        this.ofUser = ofUser;
    }

    /**
     * What is run.
     *
     * @param java with its path
     * @param jar  of Nightkeep, with its path
     */
    public record Program(Path java, Path jar) {}

    /** The files by their names. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(NAME + ".service", String.join("\n", service()) + "\n");
        files.put(NAME + ".timer", String.join("\n", timer()) + "\n");
        return files;
    }

    private List<String> service() {
        List<String> lines = new ArrayList<>(List.of(
                "[Unit]",
                "Description=Nightkeep backups",
                "Documentation=file:" + configuration.file(),
                "Wants=network-online.target",
                "After=network-online.target time-sync.target",
                "",
                "[Service]",
                "Type=oneshot",
                "ExecStart=%s -Xmx256m -XX:+UseSerialGC -jar %s agent run --due --config %s"
                        .formatted(word(program.java()), word(program.jar()), word(configuration.file())),
                "TimeoutStartSec=infinity",
                "StateDirectory=nightkeep",
                "StateDirectoryMode=0700",
                "UMask=0077",
                "Nice=10",
                "IOSchedulingClass=idle",
                "EnvironmentFile=-%s".formatted(configuration.folder().resolve("nightkeep.env")),
                ""));
        lines.addAll(hardening());
        return lines;
    }

    private List<String> hardening() {
        List<String> lines = new ArrayList<>(List.of(
                "NoNewPrivileges=yes",
                "LockPersonality=yes",
                "RestrictRealtime=yes",
                "RestrictSUIDSGID=yes",
                "SystemCallArchitectures=native",
                "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX"));
        if (ofUser) {
            return lines;
        }
        lines.addAll(List.of(
                "ProtectSystem=strict",
                "ProtectKernelTunables=yes",
                "ProtectKernelModules=yes",
                "ProtectKernelLogs=yes",
                "ProtectControlGroups=yes",
                "ProtectClock=yes",
                "ProtectHostname=yes",
                "PrivateTmp=yes",
                "PrivateDevices=yes",
                "RestrictNamespaces=yes",
                "CapabilityBoundingSet=CAP_DAC_READ_SEARCH"));
        writable().forEach(path -> lines.add("ReadWritePaths=-" + word(path)));
        return lines;
    }

    /** Where the agent writes: the backups, and what it is told to write beside them. */
    private List<Path> writable() {
        List<Path> paths = new ArrayList<>();
        switch (configuration.storage()) {
            case StorageSettings.Directory directory -> paths.add(directory.path());
            case StorageSettings.Mount mount -> paths.add(mount.path());
            case StorageSettings.Bucket bucket -> {}
        }
        configuration.state().ifPresent(paths::add);
        configuration.log().file().map(Path::getParent).ifPresent(paths::add);
        configuration
                .metrics()
                .text("textfile")
                .map(name -> configuration.folder().resolve(name).getParent())
                .ifPresent(paths::add);
        return paths;
    }

    private List<String> timer() {
        List<String> lines = new ArrayList<>(List.of("[Unit]", "Description=When Nightkeep backs up", "", "[Timer]"));
        List<String> times = configuration.jobs().stream()
                .filter(JobSettings::enabled)
                .flatMap(job -> times(job).stream())
                .distinct()
                .toList();
        if (times.isEmpty()) {
            throw new ConfigurationException(
                    "No job of %s that is enabled has a schedule".formatted(configuration.file()),
                    "Set schedule, such as daily 03:30");
        }
        times.forEach(time -> lines.add("OnCalendar=" + time));
        lines.addAll(List.of(
                "# What was due while the host was off is run when it is on again.",
                "Persistent=yes",
                "AccuracySec=1min",
                "",
                "[Install]",
                "WantedBy=timers.target"));
        return lines;
    }

    private static List<String> times(JobSettings job) {
        Optional<Schedule> schedule = job.timing().schedule();
        return schedule.stream()
                .flatMap(each -> calendar(each, job.timing().zone()).stream())
                .toList();
    }

    /** Minutes of UTC are those of an epoch that began at midnight, so what repeats within a day is said by its hours. */
    static List<String> calendar(Schedule schedule, ZoneId zone) {
        return switch (schedule) {
            case Schedule.OnDays days ->
                List.of("%s*-*-* %s:00 %s".formatted(weekdays(days.days()), days.time(), zone));
            case Schedule.Monthly monthly ->
                // The last day where the month is shorter: each of the last days is tried, and one of them is due.
                monthly.day() <= 28
                        ? List.of("*-*-%02d %s:00 %s".formatted(monthly.day(), monthly.time(), zone))
                        : List.of("*-*-28..31 %s:00 %s".formatted(monthly.time(), zone));
            case Schedule.Every every ->
                every.length().toMinutes() % 60 == 0 ? List.of("*-*-* *:00:00 UTC") : List.of("*-*-* *:0/5:00 UTC");
        };
    }

    private static String weekdays(List<DayOfWeek> days) {
        return days.size() == DayOfWeek.values().length
                ? ""
                : days.stream().map(ScheduleText::word).collect(Collectors.joining(",")) + " ";
    }

    /** A word of a command line of systemd: its percent signs, quotes and dollars mean nothing. */
    private static String word(Path path) {
        String text = path.toString()
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("%", "%%")
                .replace("$", "$$");
        return text.matches("[A-Za-z0-9/._%-]+") ? text : "\"" + text + "\"";
    }
}
