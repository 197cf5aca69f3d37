package dev.nightkeep.partition;

import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.store.ObjectKey;
import java.util.UUID;

/** Where the workers of one backup leave what they do: below its folder, and removed when it is committed. */
record WorkLayout(BackupLayout backup) {
    private static final String FOLDER = "work";

    ObjectKey folder() {
        return backup.key(FOLDER);
    }

    /** What was planned. */
    ObjectKey plan() {
        return key("plan.json");
    }

    /** The names of tasks that are to be done in a round, as a JSON array. */
    ObjectKey round(int round) {
        return key("rounds/%04d.json".formatted(round));
    }

    ObjectKey task(String name) {
        return key("tasks/%s.json".formatted(name));
    }

    ObjectKey result(String name) {
        return key("results/%s.json".formatted(name));
    }

    /** A piece of an attempt: attempts at the same task never write to the same key. */
    ObjectKey piece(String task, UUID attempt, int number) {
        return key("pieces/%s/%s/%06d".formatted(task, attempt, number));
    }

    /** There once somebody wants the run to stop. */
    ObjectKey stop() {
        return key("stop.json");
    }

    private ObjectKey key(String name) {
        return backup.key(FOLDER + "/" + name);
    }
}
