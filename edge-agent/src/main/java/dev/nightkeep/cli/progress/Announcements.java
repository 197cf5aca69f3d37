package dev.nightkeep.cli.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lines on their way from the threads of a run to the one that draws. Bounded: of 100,000 collections the first are
 * named and the rest are counted. Thread-safe.
 */
final class Announcements {
    /** How many collections, and how many notices, get a line of their own. */
    static final int LIMIT = 50;

    private final Queue<Announcement> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger collections = new AtomicInteger();
    private final AtomicInteger notices = new AtomicInteger();

    void stage(String stage) {
        waiting.add(new Announcement.Step(stage));
    }

    void collection(String namespace) {
        number(collections, "collections")
                .ifPresent(rest -> waiting.add(new Announcement.Step(rest.isEmpty() ? namespace + " done" : rest)));
    }

    void notice(String sentence) {
        number(notices, "notices")
                .ifPresent(rest -> waiting.add(new Announcement.Notice(rest.isEmpty() ? sentence : rest)));
    }

    /** An empty text for one that may be said, a closing one for the first that may not, nothing for the rest. */
    private static Optional<String> number(AtomicInteger counter, String what) {
        int number = counter.getAndUpdate(count -> Math.min(count + 1, LIMIT + 1));
        if (number > LIMIT) {
            return Optional.empty();
        }
        return Optional.of(number < LIMIT ? "" : "further " + what + " are not named here");
    }

    /** Takes what is waiting. */
    List<Announcement> take() {
        List<Announcement> taken = new ArrayList<>();
        for (Announcement next = waiting.poll(); next != null; next = waiting.poll()) {
            taken.add(next);
        }
        return taken;
    }
}
