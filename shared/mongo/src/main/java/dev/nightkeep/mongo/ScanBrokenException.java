package dev.nightkeep.mongo;

import com.mongodb.MongoException;
import dev.nightkeep.error.NightkeepException;

/** The driver's failure in the middle of a scan; never leaves this package, so that no consumer's failure looks like it. */
final class ScanBrokenException extends NightkeepException {
    private final transient MongoException failure;

    ScanBrokenException(MongoException failure) {
        super("A scan broke off", "Read on behind the last document", failure);
        this.failure = failure;
    }

    MongoException failure() {
        return failure;
    }
}
