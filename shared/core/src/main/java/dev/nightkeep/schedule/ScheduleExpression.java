package dev.nightkeep.schedule;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times of a schedule, as EventBridge Scheduler writes them (user guide, schedule types).
 *
 * @param text {@code cron(minute hour day month weekday year)}, {@code rate(15 minutes)} or {@code at(...)}
 */
public record ScheduleExpression(String text) {
    private static final Pattern FORM = Pattern.compile("(cron|rate|at)\\([^()]{1,120}\\)");
    private static final Pattern DAILY_TIME = Pattern.compile("cron\\((\\d{1,2}) (\\d{1,2}) (.+)\\)");
    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (\\w+)\\)");
    private static final Map<String, String> WEEKDAYS = Map.of(
            "MON", "Mondays",
            "TUE", "Tuesdays",
            "WED", "Wednesdays",
            "THU", "Thursdays",
            "FRI", "Fridays",
            "SAT", "Saturdays",
            "SUN", "Sundays");

    public ScheduleExpression {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'%s' is not the time of a schedule".formatted(text));
        }
    }

    /** Every day at that time. */
    public static ScheduleExpression daily(LocalTime time) {
        return new ScheduleExpression("cron(%d %d * * ? *)".formatted(time.getMinute(), time.getHour()));
    }

    /** The time of day, where there is one and the same on each of its days. */
    public Optional<LocalTime> time() {
        Matcher matcher = DAILY_TIME.matcher(text);
        return matcher.matches() && number(matcher.group(1)) < 60 && number(matcher.group(2)) < 24
                ? Optional.of(LocalTime.of(number(matcher.group(2)), number(matcher.group(1))))
                : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** The same days at another time of day; empty where this is no time of day but an interval, say. */
    public Optional<ScheduleExpression> at(LocalTime time) {
        return days().map(days ->
                new ScheduleExpression("cron(%d %d %s)".formatted(time.getMinute(), time.getHour(), days)));
    }

    /** Day, month, weekday and year, where there is a time of day before them. */
    private Optional<String> days() {
        Matcher matcher = DAILY_TIME.matcher(text);
        return matcher.matches() && time().isPresent() ? Optional.of(matcher.group(3)) : Optional.empty();
    }

    /** For people: {@code 03:30 daily}, {@code every 15 minutes}; what has no words of its own as it is written. */
    public String words() {
        Matcher rate = RATE.matcher(text);
        if (rate.matches()) {
            return "every %s %s".formatted(rate.group(1), rate.group(2));
        }
        return time().flatMap(time -> days().flatMap(ScheduleExpression::words).map(days -> time + " " + days))
                .orElse(text);
    }

    private static Optional<String> words(String days) {
        String[] fields = days.split(" ", -1);
        if (days.equals("* * ? *")) {
            return Optional.of("daily");
        }
        if (days.startsWith("? * ") && fields.length == 4) {
            return Optional.ofNullable(WEEKDAYS.get(fields[2]));
        }
        return days.matches("\\d{1,2} \\* \\? \\*")
                ? Optional.of("on day %s of the month".formatted(fields[0]))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
