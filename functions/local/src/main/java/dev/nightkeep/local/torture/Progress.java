package dev.nightkeep.local.torture;

import dev.nightkeep.time.Clock;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Tells now and then how far the rounds have come. For one thread. */
final class Progress implements Torture.Watch {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final Clock clock;
    private final TorturePlan plan;
    private final Findings findings;
    private final boolean everyRound;
    private Instant told;

    Progress(PrintStream out, Clock clock, TorturePlan plan, Findings findings, boolean everyRound) {
        this.out = out;
        this.clock = clock;
        this.plan = plan;
        this.findings = findings;
        this.everyRound = everyRound || plan.rounds() == 1;
        this.told = clock.now();
    }

    @Override
    public void begins(RoundPlan round) {
        if (everyRound) {
            out.println("round %d, seed %d: %s".formatted(round.number(), round.seed(), round));
        }
    }

    @Override
    public void ended(RoundPlan round) {
        Instant now = clock.now();
        if (Duration.between(told, now).compareTo(PAUSE) >= 0) {
            told = now;
            out.println("round %d of %d: %,d faults, %d violations"
                    .formatted(
                            round.number(),
                            plan.last(),
                            findings.faults().total(),
                            findings.all().size()));
        }
    }
}
