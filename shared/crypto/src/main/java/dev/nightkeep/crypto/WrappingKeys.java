package dev.nightkeep.crypto;

import dev.nightkeep.error.NightkeepException;
import java.util.List;
import java.util.Optional;
import software.amazon.cryptography.materialproviders.IKeyring;

/** The keys that wrap the data keys of messages of the AWS Encryption SDK. Thread-safe. */
interface WrappingKeys {
    /** Public names of the keys that seal. */
    List<String> names();

    /** The keys as one message uses them. */
    Use use();

    /** The keys at work on one message. For one thread. */
    interface Use {
        /** Wraps with all keys that seal. */
        IKeyring sealing();

        /** Unwraps with those of the keys that the message was wrapped for; empty where it was for none. */
        Optional<IKeyring> opening(List<WrappedKey> wrapped);

        /** Why a key could not be used, where that was so: the SDK itself tells it in words that are not for people. */
        Optional<NightkeepException> failure();
    }
}
