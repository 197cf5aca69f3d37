package dev.nightkeep.target;

import java.util.Optional;

/**
 * What became of one {@link DocumentChange}.
 *
 * @param refusal present when the server refused it
 */
public record ChangeOutcome(Result result, Optional<DocumentFailure> refusal) {
    /** The ways in which a change ends. */
    public enum Result {
        /** It was made. */
        DONE,
        /** What it would lead to was there already, byte for byte; nothing was changed. */
        ALREADY,
        /** Something else stands under the {@code _id} than was seen; it was left as it is. */
        CHANGED,
        /** Nothing stands there that could be replaced. */
        GONE,
        /** The server did not take it. */
        REFUSED
    }

    public ChangeOutcome {
        if ((result == Result.REFUSED) != refusal.isPresent()) {
            throw new IllegalArgumentException("a refusal has a reason, and nothing else has one");
        }
    }

    public static ChangeOutcome of(Result result) {
        return new ChangeOutcome(result, Optional.empty());
    }

    public static ChangeOutcome refused(DocumentFailure failure) {
        return new ChangeOutcome(Result.REFUSED, Optional.of(failure));
    }
}
