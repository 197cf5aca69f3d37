package dev.nightkeep.local.torture;

import dev.nightkeep.format.JobName;
import dev.nightkeep.local.history.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The jobs of one run, which no other run has. */
final class JobNames {
    private static final int SHARED_BY = 20;
    private static final List<String> LETTERS = List.of("a", "b");

    private final String prefix;

    /** @param run tells this run from all others */
    JobNames(String run) {
        this.prefix = "torture-" + run + "-";
    }

    /** Those of a run of that seed; another run of the same seed has others. */
    static JobNames unique(long seed) {
        return new JobNames(
                "%x-%04x".formatted(seed, ThreadLocalRandom.current().nextInt(1 << 16)));
    }

    /** One of those that a few rounds share, so that the backups of earlier ones are in the way of later ones. */
    JobName oneOf(Dice dice, int round) {
        return new JobName(prefix + dice.oneOf(LETTERS) + round / SHARED_BY);
    }

    /** One for a round alone: processes have another clock than the rounds that go on within this one. */
    JobName ofRound(int number) {
        return new JobName(prefix + number);
    }

    /** All that the first rounds may have used. */
    List<JobName> all(int rounds) {
        List<JobName> all = new ArrayList<>();
        for (int number = 1; number <= rounds; number++) {
            all.add(ofRound(number));
        }
        for (int group = 0; group <= rounds / SHARED_BY; group++) {
            for (String letter : LETTERS) {
                all.add(new JobName(prefix + letter + group));
            }
        }
        return all;
    }
}
