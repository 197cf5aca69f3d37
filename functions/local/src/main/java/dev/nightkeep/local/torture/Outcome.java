package dev.nightkeep.local.torture;

import dev.nightkeep.error.NightkeepException;

/** How something ended that was attacked meanwhile. */
sealed interface Outcome<T> {
    /** It said that it is done. */
    record Done<T>(T result) implements Outcome<T> {}

    /** It failed, and said so in its own words. */
    record Refused<T>(NightkeepException failure) implements Outcome<T> {}

    /** It failed in a way that nobody foresaw, or did not end. */
    record Broken<T>(String how) implements Outcome<T> {}

    /** In a few words. */
    default String text() {
        return switch (this) {
            case Done<T> done -> "done";
            case Refused<T> refused ->
                refused.failure().code() + ": " + refused.failure().userMessage();
            case Broken<T> broken -> broken.how();
        };
    }
}
