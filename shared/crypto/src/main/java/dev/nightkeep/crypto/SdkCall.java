package dev.nightkeep.crypto;

import com.amazonaws.encryptionsdk.exception.AwsCryptoException;
import dev.nightkeep.error.NightkeepException;
import java.io.IOException;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.cryptography.materialproviders.model.AwsCryptographicMaterialProvidersException;
import software.amazon.cryptography.materialproviders.model.CollectionOfErrors;
import software.amazon.cryptography.materialproviders.model.OpaqueError;

/** A call of the Encryption SDK, whose failures have no common root. */
@FunctionalInterface
interface SdkCall {
    void run() throws IOException;

    /**
     * Runs the call and says what its failure means.
     *
     * @param keys    whose own failure is the better explanation where there is one
     * @param meaning what it means where the keys did not fail
     */
    static void run(SdkCall call, WrappingKeys.Use keys, Function<Throwable, NightkeepException> meaning)
            throws IOException {
        try {
            call.run();
        } catch (AwsCryptoException
                | AwsCryptographicMaterialProvidersException
                | CollectionOfErrors
                | OpaqueError
                | SdkException e) {
            throw keys.failure().orElseGet(() -> meaning.apply(e));
        }
    }
}
