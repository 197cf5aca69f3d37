package dev.nightkeep.partition;

import dev.nightkeep.error.BackupIncompleteException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * All results of a run so far: those of the planned tasks, and of those that they handed on.
 *
 * @param open tasks without a result
 */
record Results(List<TaskResult> done, List<String> open) {
    static Results read(WorkStore work, WorkPlan plan) {
        List<TaskResult> done = new ArrayList<>();
        List<String> open = new ArrayList<>();
        Deque<String> names = new ArrayDeque<>(plan.tasks());
        while (!names.isEmpty()) {
            String name = names.remove();
            Optional<TaskResult> result = work.result(name);
            result.flatMap(TaskResult::remainder).ifPresent(names::add);
            result.ifPresentOrElse(done::add, () -> open.add(name));
        }
        return new Results(List.copyOf(done), List.copyOf(open));
    }

    /** Throws what a worker could not do. */
    void requireNoError() {
        for (TaskResult result : done) {
            result.error().ifPresent(error -> {
                throw new BackupIncompleteException(
                        "Task %s failed (%s): %s".formatted(result.task(), error.code(), withoutStop(error.text())),
                        "Nothing was committed; mend that, then start the backup again");
            });
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
