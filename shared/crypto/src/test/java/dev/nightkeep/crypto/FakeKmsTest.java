package dev.nightkeep.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.DecryptionException;
import dev.nightkeep.error.KeyAccessDeniedException;
import dev.nightkeep.error.KeyUnavailableException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FakeKmsTest extends KmsSuite {
    private final FakeKms kms;
    private final String first;
    private final String second;

    FakeKmsTest() throws IOException {
        kms = new FakeKms();
        first = kms.newKey(REGION);
        second = kms.newKey(REGION);
    }

    @AfterEach
    void stop() {
        kms.close();
    }

    @Override
    protected String newKey(String region) {
        return kms.newKey(region);
    }

    @Override
    protected String newAlias(String key) {
        return kms.newAlias(key);
    }

    @Override
    protected void disable(String key) {
        kms.disable(key);
    }

    @Override
    protected URI endpoint() {
        return kms.endpoint();
    }

    @Override
    protected String firstKey() {
        return first;
    }

    @Override
    protected String secondKey() {
        return second;
    }

    @ParameterizedTest
    @CsvSource({
        "400, AccessDeniedException, KeyAccessDeniedException, kms:GenerateDataKey",
        "400, DisabledException, KeyAccessDeniedException, disabled",
        "400, KMSInvalidStateException, KeyAccessDeniedException, about to be deleted",
        "400, UnrecognizedClientException, KeyAccessDeniedException, credentials",
        "400, ExpiredTokenException, KeyAccessDeniedException, Sign in again",
        "403, '', KeyAccessDeniedException, Allow",
        "400, NotFoundException, ConfigurationException, region",
        "400, InvalidKeyUsageException, ConfigurationException, symmetric",
        "400, ValidationException, ConfigurationException, ARN",
    })
    void seal_refused_saysWhyAtOnce(int status, String code, String type, String remedy) {
        kms.refuseNext(status, code, "echo planted-secret");
        NightkeepException failure = failureOfSealing();
        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure).hasMessageContaining(first).hasMessageContaining(code);
        assertThat(failure.remedy()).contains(remedy);
        assertThat(everything(failure)).doesNotContain("planted-secret");
        assertThat(kms.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, ThrottlingException",
        "400, LimitExceededException",
        "500, KMSInternalException",
        "500, KeyUnavailableException",
        "500, DependencyTimeoutException",
        "503, ''"
    })
    void seal_serviceCannotNow_mayBeTriedAgain(int status, String code) {
        for (int attempt = 0; attempt < 3; attempt++) {
            kms.refuseNext(status, code, "");
        }
        NightkeepException failure = failureOfSealing();
        assertThat(failure).isInstanceOf(KeyUnavailableException.class);
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void seal_throttledOnce_isDoneAllTheSame() throws IOException {
        kms.refuseNext(400, "ThrottlingException", "");
        assertThat(Sealing.open(keyRing(), Sealing.seal(keyRing(), new byte[] {7})))
                .containsExactly(7);
    }

    @Test
    void open_contextIsNotWhatWasWrapped_isDamage() throws IOException {
        byte[] sealed = Sealing.seal(keyRing(), new byte[] {7});
        kms.refuseNext(400, "InvalidCiphertextException", "");
        assertThatExceptionOfType(DecryptionException.class)
                .isThrownBy(() -> Sealing.open(keyRing(), sealed))
                .withMessageContaining("InvalidCiphertextException");
    }

    @Test
    void open_oneKeyDeniedAndOneThrottled_advisesToTryAgain() throws IOException {
        byte[] sealed = Sealing.seal(ring(first, second), new byte[] {7});
        kms.refuseNext(400, "AccessDeniedException", "");
        for (int attempt = 0; attempt < 3; attempt++) {
            kms.refuseNext(400, "ThrottlingException", "");
        }
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> Sealing.open(ring(first, second), sealed));
    }

    @Test
    void seal_serviceIsDown_saysThatNoAnswerCame() {
        kms.close();
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> Sealing.seal(keyRing(), new byte[] {7}))
                .withMessage("kms:GenerateDataKey with %s failed: no answer came".formatted(first));
    }

    @Test
    void seal_interrupted_stopsAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(RunCancelledException.class)
                .isThrownBy(() -> Sealing.seal(keyRing(), new byte[] {7}));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void ring_namesItsKeys() {
        assertThat(ring(first, second, first).keyIds()).containsExactly(first, second);
    }

    private NightkeepException failureOfSealing() {
        return assertThatExceptionOfType(NightkeepException.class)
                .isThrownBy(() -> Sealing.seal(keyRing(), new byte[] {7}))
                .actual();
    }

    private static String everything(Throwable failure) {
        return String.join(
                "\n",
                Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .map(Throwable::toString)
                        .toList());
    }

    @Test
    void seal_wrongRegion_isAMatterOfConfiguration() {
        String elsewhere = first.replace(REGION, "us-west-2");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Sealing.seal(ring(elsewhere), new byte[] {7}))
                .satisfies(e -> assertThat(e.remedy()).contains("region"));
    }

    @Test
    void seal_denied_isNoMatterOfTheWholeRing() throws IOException {
        kms.refuseNext(400, "AccessDeniedException", "");
        var ring = keyRing();
        assertThatExceptionOfType(KeyAccessDeniedException.class).isThrownBy(() -> Sealing.seal(ring, new byte[] {7}));
        assertThat(Sealing.open(ring, Sealing.seal(ring, new byte[] {7}))).containsExactly(7);
    }
}
