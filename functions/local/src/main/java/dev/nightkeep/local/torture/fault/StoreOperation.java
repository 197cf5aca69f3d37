package dev.nightkeep.local.torture.fault;

import static dev.nightkeep.local.torture.fault.FaultKind.FALSE_REFUSAL;
import static dev.nightkeep.local.torture.fault.FaultKind.FLIPPED_READ;
import static dev.nightkeep.local.torture.fault.FaultKind.LOST_ANSWER;
import static dev.nightkeep.local.torture.fault.FaultKind.READ_CUT_OFF;
import static dev.nightkeep.local.torture.fault.FaultKind.REFUSED_AFTER_WRITE;
import static dev.nightkeep.local.torture.fault.FaultKind.SHORT_READS;
import static dev.nightkeep.local.torture.fault.FaultKind.SLOW;
import static dev.nightkeep.local.torture.fault.FaultKind.STALE_ANSWER;
import static dev.nightkeep.local.torture.fault.FaultKind.STORE_FULL;
import static dev.nightkeep.local.torture.fault.FaultKind.TRUNCATED_READ;
import static dev.nightkeep.local.torture.fault.FaultKind.UNAVAILABLE;

import java.util.List;
import java.util.stream.Stream;

/** What is asked of a store, and how it can go wrong. */
enum StoreOperation {
    FIND,
    READ,
    WRITE,
    /** With a precondition. */
    WRITE_IF,
    BEGIN,
    APPEND,
    LIST,
    DELETE,
    TIDY;

    /** @param lies also those that break what stores promise */
    List<FaultKind> faults(boolean lies) {
        return lies ? Stream.concat(honest().stream(), broken().stream()).toList() : honest();
    }

    private List<FaultKind> honest() {
        return switch (this) {
            case READ -> List.of(UNAVAILABLE, SLOW, READ_CUT_OFF, READ_CUT_OFF, SHORT_READS);
            case WRITE -> List.of(UNAVAILABLE, SLOW, LOST_ANSWER, LOST_ANSWER, STORE_FULL);
            case WRITE_IF ->
                List.of(UNAVAILABLE, SLOW, LOST_ANSWER, LOST_ANSWER, STORE_FULL, FALSE_REFUSAL, REFUSED_AFTER_WRITE);
            case BEGIN, APPEND -> List.of(UNAVAILABLE, SLOW, STORE_FULL);
            case DELETE -> List.of(UNAVAILABLE, SLOW, LOST_ANSWER);
            case FIND, LIST, TIDY -> List.of(UNAVAILABLE, SLOW);
        };
    }

    private List<FaultKind> broken() {
        return switch (this) {
            case READ -> List.of(TRUNCATED_READ, TRUNCATED_READ, FLIPPED_READ, FLIPPED_READ);
            case FIND, LIST -> List.of(STALE_ANSWER, STALE_ANSWER);
            default -> List.of();
        };
    }
}
