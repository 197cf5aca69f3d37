package dev.nightkeep.crypto;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.key.KeyRing;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;

/**
 * Key rings whose messages the AWS Encryption SDK opens in every language, and its command line with them. Each object
 * is bound to its backup and its name: what was sealed as one object is not opened as another.
 */
public final class EncryptionSdkKeyRings {
    private static final int MAX_ATTEMPTS = 6;

    private EncryptionSdkKeyRings() {}

    /**
     * AES-256 keys of files: the first one seals, each of them opens.
     *
     * @param keyFiles as {@link KeyFiles#generateAes} writes them; read at once
     * @throws ConfigurationException when there is none, or a file is missing, unreadable, open to others than its
     *     owner or malformed
     */
    public static KeyRing ofKeyFiles(List<Path> keyFiles) {
        if (keyFiles.isEmpty()) {
            throw new ConfigurationException(
                    "Encryption with an AES-256 key was asked for without one", "Name a key file");
        }
        SdkMessages messages = new SdkMessages();
        return new EncryptionSdkKeyRing(messages, AesKeyFiles.read(messages.providers(), keyFiles));
    }

    /**
     * Keys in AWS KMS: every one wraps the data key of each object, and any of them opens. Each object costs one request
     * to the first key and one to each other key when it is sealed, and one when it is opened.
     *
     * @param arns        of symmetric keys; the region is that of the ARN. An alias seals with the key behind it, and
     *     opens whatever was sealed with a key of its account and region that the credentials may use
     * @param environment in which {@code AWS_ENDPOINT_URL_KMS} or {@code AWS_ENDPOINT_URL} may name another service; the
     *     credentials are those of the process, as every AWS tool finds them
     * @throws ConfigurationException when an ARN is none, there are none or too many, or there are no credentials
     */
    public static KeyRing ofKmsKeys(List<String> arns, Map<String, String> environment) {
        return ofKmsKeys(
                arns,
                new KmsClients(
                        KmsEndpoint.in(environment),
                        DefaultCredentialsProvider.builder().build(),
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(MAX_ATTEMPTS)
                                .build()));
    }

    static KeyRing ofKmsKeys(List<String> arns, KmsClients clients) {
        SdkMessages messages = new SdkMessages();
        return new EncryptionSdkKeyRing(messages, KmsKeys.of(messages.providers(), arns, clients));
    }
}
