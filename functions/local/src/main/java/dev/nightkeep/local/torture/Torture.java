package dev.nightkeep.local.torture;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** All rounds, one after the other. */
final class Torture {
    private final Arena arena;
    private final TorturePlan plan;

    Torture(Arena arena, TorturePlan plan) {
        this.arena = arena;
        this.plan = plan;
    }

    /** @param stopped asked before each round */
    void run(BooleanSupplier stopped, Watch watch) {
        IntStream.rangeClosed(plan.first(), plan.last())
                .takeWhile(number -> !stopped.getAsBoolean())
                .forEach(number -> run(plan.round(number), watch));
    }

    private void run(RoundPlan round, Watch watch) {
        watch.begins(round);
        new Round(Scene.of(arena, round)).run();
        watch.ended(round);
    }

    /** Removes what the rounds left in the store. */
    void tidyUp() {
        plan.jobs().all(plan.last()).forEach(arena.bucket()::remove);
    }

    /** Is told of each round. */
    interface Watch {
        void begins(RoundPlan round);

        void ended(RoundPlan round);
    }
}
