package dev.nightkeep.retention;

import java.time.Duration;

/** One reason to keep backups. A pure function of the backups and, for {@link Within}, of the time. */
public sealed interface RetentionRule {
    /** What a number in a rule has at most. */
    int MOST = 9999;

    /** The word that begins the rule in the text of a policy. */
    String word();

    /** The number behind it. */
    int number();

    /** Keeps the newest backups, however old they are. */
    record Last(int number) implements RetentionRule {
        public Last {
            requireSensible(number);
        }

        @Override
        public String word() {
            return "last";
        }
    }

    /** Keeps every backup that is no older than so many days. */
    record Within(int number) implements RetentionRule {
        public Within {
            requireSensible(number);
        }

        @Override
        public String word() {
            return "within";
        }

        Duration age() {
            return Duration.ofDays(number);
        }
    }

    /** Keeps the newest backup of each of the latest periods that have one. Periods without a backup do not count. */
    record Each(Period period, int number) implements RetentionRule {
        public Each {
            requireSensible(number);
        }

        @Override
        public String word() {
            return period.word();
        }
    }

    /** Zero would keep nothing, and nobody means more. */
    private static void requireSensible(int number) {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("a rule keeps 1 to %d, not %d".formatted(MOST, number));
        }
    }
}
