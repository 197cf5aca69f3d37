package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** No object stands under that key. */
public final class ObjectNotFoundException extends NightkeepException {
    public ObjectNotFoundException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public ObjectNotFoundException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
