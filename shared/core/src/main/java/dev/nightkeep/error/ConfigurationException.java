package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** A request or a setting that cannot be carried out as it stands. */
public final class ConfigurationException extends NightkeepException {
    public ConfigurationException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public ConfigurationException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }

    @Override
    public boolean usage() {
        return true;
    }
}
