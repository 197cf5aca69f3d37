package dev.nightkeep.remote;

import java.util.List;

/**
 * A run that was to be stopped.
 *
 * @param left     what of it is still there, for people
 * @param settling whether some of that goes by itself
 */
public record CancelledRun(RunStatus status, List<String> left, boolean settling) {
    public CancelledRun {
        left = List.copyOf(left);
    }
}
