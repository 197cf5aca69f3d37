package dev.nightkeep.agent.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Schedules as people write them. */
public final class ScheduleText {
    /** What a schedule looks like, for people. */
    public static final String FORMS =
            "a schedule: daily 03:30, Sun 03:30, Mon,Thu 03:30, monthly 1 03:30, hourly or every 6h";

    private static final String DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
    private static final String TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";

    /** The forms as an expression. */
    public static final String PATTERN = String.join(
            "|",
            "hourly",
            "every [1-9][0-9]{0,3}[mhd]",
            "daily " + TIME,
            DAY + "(?:," + DAY + ")* " + TIME,
            "monthly (?:[1-9]|[12][0-9]|3[01]) " + TIME);

    private static final Map<String, DayOfWeek> DAYS =
            Stream.of(DayOfWeek.values()).collect(Collectors.toUnmodifiableMap(ScheduleText::word, day -> day));

    private static final Pattern AT = Pattern.compile("(\\S+)(?: ([0-9]{1,2}))? ([0-9]{2}:[0-9]{2})");

    private ScheduleText() {}

    /**
     * Reads a schedule.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static Schedule parse(String text) {
        if (!Pattern.matches(PATTERN, text)) {
            throw new IllegalArgumentException("'%s' is no schedule".formatted(text));
        }
        if (text.equals("hourly")) {
            return new Schedule.Every(Duration.ofHours(1));
        }
        return text.startsWith("every ") ? every(text.substring("every ".length())) : at(text);
    }

    private static Schedule every(String length) {
        long number = Long.parseLong(length.substring(0, length.length() - 1));
        return new Schedule.Every(
                switch (length.charAt(length.length() - 1)) {
                    case 'm' -> Duration.ofMinutes(number);
                    case 'h' -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }

    private static Schedule at(String text) {
        Matcher parts = AT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'%s' is no schedule".formatted(text));
        }
        LocalTime time = LocalTime.parse(parts.group(3));
        return switch (parts.group(1)) {
            case "daily" -> new Schedule.OnDays(List.copyOf(EnumSet.allOf(DayOfWeek.class)), time);
            case "monthly" -> new Schedule.Monthly(Integer.parseInt(parts.group(2)), time);
            default ->
                new Schedule.OnDays(
                        Arrays.stream(parts.group(1).split(",", -1))
                                .map(day -> Objects.requireNonNull(DAYS.get(day)))
                                .toList(),
                        time);
        };
    }

    static String of(Schedule.OnDays days) {
        boolean all = days.days().size() == DayOfWeek.values().length;
        String names =
                all ? "daily" : days.days().stream().map(ScheduleText::word).collect(Collectors.joining(","));
        return names + " " + days.time();
    }

    static String of(Schedule.Every every) {
        long minutes = every.length().toMinutes();
        if (minutes == 60) {
            return "hourly";
        }
        return minutes % 60 == 0 ? "every %dh".formatted(minutes / 60) : "every %dm".formatted(minutes);
    }

    /** The word of a day in a schedule, which systemd knows too. */
    public static String word(DayOfWeek day) {
        String name = day.name().substring(0, 3);
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
