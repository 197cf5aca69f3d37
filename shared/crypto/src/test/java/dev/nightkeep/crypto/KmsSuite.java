package dev.nightkeep.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.DecryptionException;
import dev.nightkeep.error.KeyAccessDeniedException;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.KeyRingContract;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** What keys in KMS hold, on whatever service. */
abstract class KmsSuite extends KeyRingContract {
    static final String REGION = "eu-central-1";
    private static final byte[] PLAIN = {1, 2, 3};

    /** Makes a key and gives its ARN. */
    protected abstract String newKey(String region);

    /** Makes an alias of a key and gives its ARN. */
    protected abstract String newAlias(String key);

    protected abstract void disable(String key);

    protected abstract URI endpoint();

    /** Always the same. */
    protected abstract String firstKey();

    /** Always the same, and another one. */
    protected abstract String secondKey();

    protected KeyRing ring(String... arns) {
        return EncryptionSdkKeyRings.ofKmsKeys(List.of(arns), clients(endpoint()));
    }

    static KmsClients clients(URI endpoint) {
        return new KmsClients(
                Optional.of(endpoint),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "planted-secret")),
                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(3)
                        .backoffStrategy(BackoffStrategy.retryImmediately())
                        .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                        .build());
    }

    @Override
    protected KeyRing keyRing() {
        return ring(firstKey());
    }

    @Override
    protected KeyRing otherKeyRing() {
        return ring(secondKey());
    }

    @Override
    protected boolean bindsContext() {
        return true;
    }

    @Test
    void open_withAnyOfTheKeys_opens() throws IOException {
        byte[] sealed = Sealing.seal(ring(firstKey(), secondKey()), PLAIN);
        assertThat(Sealing.open(ring(firstKey()), sealed)).isEqualTo(PLAIN);
        assertThat(Sealing.open(ring(secondKey()), sealed)).isEqualTo(PLAIN);
    }

    @Test
    void open_oneOfTheKeysIsDisabled_opensWithTheOther() throws IOException {
        String lost = newKey(REGION);
        KeyRing both = ring(lost, secondKey());
        byte[] sealed = Sealing.seal(both, PLAIN);
        disable(lost);
        assertThat(Sealing.open(both, sealed)).isEqualTo(PLAIN);
        assertThatExceptionOfType(KeyAccessDeniedException.class)
                .isThrownBy(() -> Sealing.open(ring(lost), sealed))
                .withMessageStartingWith("kms:Decrypt with " + lost)
                .satisfies(e -> assertThat(e.remedy()).contains("disabled"));
    }

    @Test
    void seal_oneOfTheKeysIsDisabled_fails() throws IOException {
        String lost = newKey(REGION);
        disable(lost);
        assertThatExceptionOfType(KeyAccessDeniedException.class)
                .isThrownBy(() -> Sealing.seal(ring(firstKey(), lost), PLAIN))
                .withMessageStartingWith("kms:Encrypt with " + lost);
        assertThatExceptionOfType(KeyAccessDeniedException.class)
                .isThrownBy(() -> Sealing.seal(ring(lost), PLAIN))
                .withMessageStartingWith("kms:GenerateDataKey with " + lost);
    }

    @Test
    void seal_keyIsNotThere_saysSo() {
        String missing = firstKey().replaceFirst("/.*", "/00000000-0000-0000-0000-000000000000");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Sealing.seal(ring(missing), PLAIN))
                .withMessageContaining(missing)
                .withMessageContaining("NotFoundException");
    }

    @Test
    void alias_sealsWithTheKeyBehindIt_andOpensWhatItSealed() throws IOException {
        KeyRing alias = ring(newAlias(firstKey()));
        byte[] sealed = Sealing.seal(alias, PLAIN);
        assertThat(Sealing.open(alias, sealed)).isEqualTo(PLAIN);
        assertThat(Sealing.open(ring(firstKey()), sealed)).isEqualTo(PLAIN);
    }

    @Test
    void keys_ofTwoRegions_eachOpens() throws IOException {
        String elsewhere = newKey("us-west-2");
        byte[] sealed = Sealing.seal(ring(firstKey(), elsewhere), PLAIN);
        assertThat(Sealing.open(ring(elsewhere), sealed)).isEqualTo(PLAIN);
        assertThat(Sealing.open(ring(firstKey()), sealed)).isEqualTo(PLAIN);
    }

    @Test
    void open_withAnotherKey_namesTheOneThatFits() throws IOException {
        byte[] sealed = Sealing.seal(ring(firstKey()), PLAIN);
        assertThatExceptionOfType(DecryptionException.class)
                .isThrownBy(() -> Sealing.open(ring(secondKey()), sealed))
                .withMessageEndingWith("other keys than those given: " + firstKey());
    }
}
