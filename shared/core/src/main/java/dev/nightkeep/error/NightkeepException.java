package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/**
 * Root of every failure that Nightkeep raises on purpose. Class names are API: the cloud half's state machines match
 * them, so a rename is a breaking change. Messages never contain a credential, a connection string or a key.
 */
public abstract class NightkeepException extends RuntimeException {
    private final String remedy;

    protected NightkeepException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, cause);
        this.remedy = remedy;
    }

    /** What failed, in one clause without a final stop. */
    public String failed() {
        return String.valueOf(getMessage());
    }

    /** What the reader can do about it, in one clause without a final stop. */
    public String remedy() {
        return remedy;
    }

    /** The sentence for a person: what failed, then what to do. */
    public String userMessage() {
        return failed() + ". " + remedy + ".";
    }

    /**
     * The whole sentence. Of what a Lambda function throws, this text and the name of the class are all that its state
     * machine gets to know.
     */
    @Override
    public String getLocalizedMessage() {
        return userMessage();
    }

    /** A stable identifier for programs, derived from the class: {@code StoreUnavailableException} is {@code store-unavailable}. */
    public String code() {
        return codeOf(getClass().getSimpleName());
    }

    /** The code of a failure of which only the class is known, by its name without the package. */
    public static String codeOf(String className) {
        return className
                .replaceFirst("Exception$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the same call may succeed later without anyone changing anything. */
    public boolean retryable() {
        return false;
    }

    /** Whether the request itself was wrong, as opposed to its execution: a command line exits with 2 instead of 1. */
    public boolean usage() {
        return false;
    }
}
