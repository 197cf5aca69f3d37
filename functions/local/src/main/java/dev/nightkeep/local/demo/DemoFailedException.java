package dev.nightkeep.local.demo;

import dev.nightkeep.error.NightkeepException;

/** The demo could not go on. */
public final class DemoFailedException extends NightkeepException {
    public DemoFailedException(String failed, String remedy) {
        super(failed, remedy, null);
    }
}
