package dev.nightkeep.crypto;

import com.amazonaws.encryptionsdk.AwsCrypto;
import com.amazonaws.encryptionsdk.CommitmentPolicy;
import com.amazonaws.encryptionsdk.CryptoAlgorithm;
import dev.nightkeep.key.SealContext;
import java.io.OutputStream;
import java.util.Map;
import software.amazon.cryptography.materialproviders.IKeyring;
import software.amazon.cryptography.materialproviders.MaterialProviders;
import software.amazon.cryptography.materialproviders.model.CreateDefaultCryptographicMaterialsManagerInput;
import software.amazon.cryptography.materialproviders.model.MaterialProvidersConfig;

/** Makes and reads messages of the AWS Encryption SDK in the one way that Nightkeep does. Thread-safe. */
final class SdkMessages {
    /** How many keys a message may be wrapped for: each one that is there costs a try, and anybody could add more. */
    static final int MAX_KEYS = 16;

    private static final int FRAME_BYTES = 1 << 16;

    private final MaterialProviders providers = MaterialProviders.builder()
            .MaterialProvidersConfig(MaterialProvidersConfig.builder().build())
            .build();

    /** Without signature: who has the key could sign as well, and it would cost milliseconds for every object. */
    private final AwsCrypto crypto = AwsCrypto.builder()
            .withCommitmentPolicy(CommitmentPolicy.RequireEncryptRequireDecrypt)
            .withEncryptionAlgorithm(CryptoAlgorithm.ALG_AES_256_GCM_HKDF_SHA512_COMMIT_KEY)
            .withEncryptionFrameSize(FRAME_BYTES)
            .withMaxEncryptedDataKeys(MAX_KEYS)
            .build();

    MaterialProviders providers() {
        return providers;
    }

    /** Seals what is written; the context is authenticated and stands readable in the header. */
    OutputStream encrypting(IKeyring keyring, OutputStream sink, SealContext context) {
        return crypto.createEncryptingStream(keyring, sink, MessageHeader.context(context));
    }

    /** Opens what is written. Signed messages are refused: their signature comes after all that it vouches for. */
    OutputStream decrypting(IKeyring keyring, OutputStream plain, SealContext context) {
        Map<String, String> required = MessageHeader.context(context);
        return crypto.createUnsignedMessageDecryptingStream(
                providers.CreateDefaultCryptographicMaterialsManager(
                        CreateDefaultCryptographicMaterialsManagerInput.builder()
                                .keyring(keyring)
                                .build()),
                plain,
                required);
    }
}
