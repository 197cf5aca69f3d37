package dev.nightkeep.crypto;

import dev.nightkeep.error.NightkeepException;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.KmsServiceClientConfiguration;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;

/**
 * The client as the Encryption SDK uses it for one message, noting what failed: the Encryption SDK wraps failures in ways
 * that depend on its version. For one thread.
 */
final class ObservedKms implements KmsClient {
    private final KmsClient client;
    private final List<NightkeepException> failures;

    /** @param failures to which what fails is added */
    ObservedKms(KmsClient client, List<NightkeepException> failures) {
        this.client = client;
        this.failures = failures;
    }

    @Override
    public GenerateDataKeyResponse generateDataKey(GenerateDataKeyRequest request) {
        return noting(new KmsCall("kms:GenerateDataKey", request.keyId()), () -> client.generateDataKey(request));
    }

    @Override
    public EncryptResponse encrypt(EncryptRequest request) {
        return noting(new KmsCall("kms:Encrypt", request.keyId()), () -> client.encrypt(request));
    }

    @Override
    public DecryptResponse decrypt(DecryptRequest request) {
        return noting(new KmsCall("kms:Decrypt", request.keyId()), () -> client.decrypt(request));
    }

    private <T> T noting(KmsCall call, Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException e) {
            failures.add(KmsErrors.translate(call, e));
            throw e;
        }
    }

    @Override
    public KmsServiceClientConfiguration serviceClientConfiguration() {
        return client.serviceClientConfiguration();
    }

    @Override
    public String serviceName() {
        return client.serviceName();
    }

    /** The client is shared, and outlives a message. */
    @Override
    public void close() {
        failures.clear();
    }
}
