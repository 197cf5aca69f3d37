package dev.nightkeep.local.torture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Backups of earlier rounds, which must stay what they are. For one thread. */
final class Shelf {
    private static final int ROOM = 6;

    private final Deque<Kept> backups = new ArrayDeque<>();

    void add(Kept backup) {
        backups.addLast(backup);
    }

    List<Kept> all() {
        return new ArrayList<>(backups);
    }

    /** The oldest one, taken from the shelf, as soon as there are too many. */
    Optional<Kept> tooMany() {
        return backups.size() > ROOM ? Optional.of(backups.removeFirst()) : Optional.empty();
    }

    /** It was lost, which is told once. */
    void remove(Kept backup) {
        backups.remove(backup);
    }
}
