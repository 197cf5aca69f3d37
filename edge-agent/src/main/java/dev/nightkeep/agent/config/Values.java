package dev.nightkeep.agent.config;

import dev.nightkeep.agent.schedule.ScheduleText;
import dev.nightkeep.agent.shape.Shape;
import dev.nightkeep.agent.shape.Texts;
import dev.nightkeep.format.JobName;
import dev.nightkeep.retention.RetentionPolicy;

/** Single values that mean something to a backup. */
final class Values {
    private static final String RULE = "(?:last|within|daily|weekly|monthly|yearly) +[1-9][0-9]{0,3}";

    static final Shape.Text JOB = Texts.parsed(
            "a name of 1 to 63 of a-z 0-9 . _ -, such as nightly; not control",
            "(?!control$)[a-z0-9][a-z0-9._-]{0,62}",
            JobName::new);

    static final Shape.Text CHANNEL =
            Texts.matching("a name of letters, digits, - and _", "[A-Za-z0-9][A-Za-z0-9_-]{0,62}");

    static final Shape.Text SCHEDULE = Texts.parsed(ScheduleText.FORMS, ScheduleText.PATTERN, ScheduleText::parse);

    static final Shape.Text KEEP = Texts.parsed(
            "what is kept: daily 30, weekly 12, monthly 12; or last 10; or within 14",
            RULE + "(?: *, *" + RULE + ")*",
            RetentionPolicy::parse);

    private Values() {}
}
