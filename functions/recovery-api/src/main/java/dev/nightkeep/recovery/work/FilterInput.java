package dev.nightkeep.recovery.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which documents are meant. Values only: nothing in it is evaluated.
 *
 * @param from       of this date or later
 * @param until      of before this date
 * @param field      where the date stands; empty for the usual ones
 * @param sessionIds whose {@code session_id} is one of these; empty for all
 */
public record FilterInput(
        Optional<Instant> from, Optional<Instant> until, Optional<String> field, List<String> sessionIds) {
    /** Every document. */
    public static final FilterInput NONE =
            new FilterInput(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public FilterInput {
        sessionIds = List.copyOf(sessionIds);
    }
}
