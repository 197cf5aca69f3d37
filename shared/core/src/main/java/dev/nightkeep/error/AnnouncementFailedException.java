package dev.nightkeep.error;

/** A message for people could not be handed over. What it was about is done all the same. */
public final class AnnouncementFailedException extends NightkeepException {
    private final boolean passing;

    /** {@code passing} says whether the same call may succeed later. */
    public AnnouncementFailedException(String failed, String remedy, boolean passing) {
        super(failed, remedy, null);
        this.passing = passing;
    }

    @Override
    public boolean retryable() {
        return passing;
    }
}
