package dev.nightkeep.cli.progress;

import dev.nightkeep.cli.progress.RunSnapshot.Done;
import dev.nightkeep.cli.progress.RunSnapshot.Planned;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Adds up what a run reports, cheaply enough for its hot loops. Thread-safe. */
final class RunTally implements ProgressListener {
    private final LongAdder collections = new LongAdder();
    private final LongAdder documents = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final AtomicReference<Planned> planned = new AtomicReference<>(Planned.UNKNOWN);
    private final Announcements announcements;
    private final Clock clock;
    private final Instant started;
    private final AtomicReference<Stage> stage;

    RunTally(Clock clock, String firstStage) {
        this.clock = clock;
        this.announcements = new Announcements();
        this.started = clock.now();
        this.stage = new AtomicReference<>(new Stage(firstStage, started, Done.NOTHING));
    }

    @Override
    public void on(ProgressEvent event) {
        switch (event) {
            case ProgressEvent.Planned plan ->
                planned.set(new Planned(OptionalLong.of(plan.collections()), plan.documents()));
            case ProgressEvent.StageEntered entered -> enter(entered.stage());
            case ProgressEvent.Advanced advanced -> advance(advanced);
            case ProgressEvent.CollectionFinished finished -> finish(finished.namespace());
            case ProgressEvent.Noticed noticed -> announcements.notice(noticed.sentence());
        }
    }

    private void enter(String name) {
        stage.set(new Stage(name, clock.now(), done()));
        announcements.stage(name);
    }

    private void advance(ProgressEvent.Advanced advanced) {
        documents.add(advanced.documents());
        bytes.add(advanced.rawBytes());
    }

    private void finish(String namespace) {
        collections.increment();
        announcements.collection(namespace);
    }

    private Done done() {
        return new Done(collections.sum(), documents.sum(), bytes.sum());
    }

    Announcements announcements() {
        return announcements;
    }

    RunSnapshot snapshot() {
        Instant now = clock.now();
        Stage present = stage.get();
        return new RunSnapshot(
                present.name(),
                planned.get(),
                done(),
                between(started, now),
                present.atStart(),
                between(present.started(), now));
    }

    /** The host's clock may be set back while a run lasts. */
    private static Duration between(Instant start, Instant now) {
        return now.isBefore(start) ? Duration.ZERO : Duration.between(start, now);
    }

    private record Stage(String name, Instant started, Done atStart) {}
}
