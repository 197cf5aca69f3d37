package dev.nightkeep.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.key.KeyRing;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;

final class EncryptionSdkKeyRingsTest {
    @Test
    void ofKmsKeys_endpointInTheEnvironment_isSpokenTo() throws IOException {
        try (FakeKms kms = new FakeKms()) {
            String key = kms.newKey(KmsSuite.REGION);
            for (String name : List.of("AWS_ENDPOINT_URL_KMS", "AWS_ENDPOINT_URL")) {
                KeyRing ring = EncryptionSdkKeyRings.ofKmsKeys(
                        List.of(key), Map.of(name, kms.endpoint().toString()));
                assertThat(Sealing.open(ring, Sealing.seal(ring, new byte[] {1})))
                        .containsExactly(1);
            }
        }
    }

    @Test
    void endpoint_ofTheService_comesBeforeTheGeneralOne() {
        assertThat(KmsEndpoint.in(Map.of(
                        "AWS_ENDPOINT_URL", "http://127.0.0.1:1", "AWS_ENDPOINT_URL_KMS", "https://127.0.0.1:2")))
                .contains(URI.create("https://127.0.0.1:2"));
        assertThat(KmsEndpoint.in(Map.of("AWS_ENDPOINT_URL", " "))).isEmpty();
        assertThat(KmsEndpoint.in(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:1",
                "ftp://127.0.0.1",
                "http://user:planted@127.0.0.1",
                "http://h?planted",
                "http:// planted"
            })
    void endpoint_thatIsNone_isRefusedAndNotRepeated(String url) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> KmsEndpoint.in(Map.of("AWS_ENDPOINT_URL", url)))
                .withMessage("AWS_ENDPOINT_URL holds no endpoint URL")
                .withNoCause();
    }

    @Test
    void ofKmsKeys_noneOrTooMany_isRefused() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> EncryptionSdkKeyRings.ofKmsKeys(List.of(), Map.of()));
        List<String> many = IntStream.range(0, 17)
                .mapToObj("arn:aws:kms:eu-central-1:111122223333:key/%d"::formatted)
                .toList();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> EncryptionSdkKeyRings.ofKmsKeys(many, Map.of()))
                .withMessageContaining("17");
    }

    @Test
    void ofKmsKeys_withoutCredentials_saysSoAtOnce() {
        KmsClients nobody = new KmsClients(
                Optional.empty(),
                AwsCredentialsProviderChain.of(() -> {
                    throw software.amazon.awssdk.core.exception.SdkClientException.create("searched here and there");
                }),
                AwsRetryStrategy.standardRetryStrategy());
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() ->
                        EncryptionSdkKeyRings.ofKmsKeys(List.of("arn:aws:kms:eu-central-1:111122223333:key/1"), nobody))
                .withMessageContaining("No AWS credentials");
    }
}
