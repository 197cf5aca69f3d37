package dev.nightkeep.mongo;

import com.mongodb.MongoException;

/** The driver's failure in the middle of a scan; never leaves this package, so that no consumer's failure looks like it. */
final class ScanBrokenException extends RuntimeException {
    private final transient MongoException failure;

    ScanBrokenException(MongoException failure) {
        super(failure);
        this.failure = failure;
    }

    MongoException failure() {
        return failure;
    }
}
