package dev.nightkeep.discord.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.discord.AdvancingClock;
import dev.nightkeep.error.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InteractionVerifierTest {
    private static final byte[] BODY = "{\"type\": 1}".getBytes(StandardCharsets.UTF_8);
    private static final InteractionSigner SIGNER = InteractionSigner.generate();

    private final AdvancingClock clock = new AdvancingClock();
    private final InteractionVerifier verifier = InteractionVerifier.ofPublicKey(SIGNER.publicKey(), clock);

    @Test
    void signed_isAuthentic() {
        assertThat(verifier.isAuthentic(SIGNER.sign(clock.now(), BODY), BODY)).isTrue();
        assertThat(verifier.isAuthentic(SIGNER.sign(clock.now(), new byte[0]), new byte[0]))
                .isTrue();
    }

    @Test
    void publishedVector_isAuthentic() {
        // RFC 8032, section 7.1, test 2, of the one byte 0x72: here the time is "r" and the body empty, so only the
        // shape
        // of the time stands against it
        InteractionVerifier known = InteractionVerifier.ofPublicKey(
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", clock);
        String signature = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
        assertThat(known.verifies(HexFormat.of().parseHex(signature), new byte[] {0x72}))
                .isTrue();
        assertThat(known.verifies(HexFormat.of().parseHex(signature), new byte[] {0x73}))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -299, 0, 299, 300})
    void fresh_isAuthentic(long seconds) {
        assertThat(verifier.isAuthentic(SIGNER.sign(clock.now().plusSeconds(seconds), BODY), BODY))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, -3600, 301, 1_000_000})
    void stale_isNot(long seconds) {
        assertThat(verifier.isAuthentic(SIGNER.sign(clock.now().plusSeconds(seconds), BODY), BODY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-1", "+1", "1e9", "1.5", "now", "99999999999999999999", "0x10", "\u0661\u0662", "12\n"
            })
    void timeThatIsNone_isNot(String time) {
        assertThat(verifier.isAuthentic(SIGNER.sign(time, BODY), BODY)).isFalse();
    }

    static Stream<Arguments> signatures() {
        String good = SIGNER.sign(new AdvancingClock().now(), BODY).signature().orElseThrow();
        return Stream.of(
                Arguments.of("short", good.substring(2)),
                Arguments.of("odd", good.substring(1)),
                Arguments.of("long", good + "00"),
                Arguments.of("empty", ""),
                Arguments.of("no hex", "g" + good.substring(1)),
                Arguments.of("other digits", "\u0661" + good.substring(1)),
                Arguments.of("zeros", "0".repeat(128)),
                Arguments.of("s too large", good.substring(0, 64) + "f".repeat(64)),
                Arguments.of("halves exchanged", good.substring(64) + good.substring(0, 64)),
                Arguments.of("blank behind", good + " "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signatures")
    void forged_isNot(String name, String signature) {
        SignatureHeaders headers = new SignatureHeaders(
                Optional.of(signature), Optional.of(String.valueOf(clock.now().getEpochSecond())));
        assertThat(verifier.isAuthentic(headers, BODY)).isFalse();
    }

    @Test
    void missing_isNot() {
        SignatureHeaders good = SIGNER.sign(clock.now(), BODY);
        assertThat(verifier.isAuthentic(new SignatureHeaders(Optional.empty(), good.timestamp()), BODY))
                .isFalse();
        assertThat(verifier.isAuthentic(new SignatureHeaders(good.signature(), Optional.empty()), BODY))
                .isFalse();
        assertThat(verifier.isAuthentic(SignatureHeaders.among(Map.of()), BODY)).isFalse();
    }

    @Test
    void bytesBetweenTimeAndBody_cannotBeMoved() {
        byte[] body = "5{}".getBytes(StandardCharsets.UTF_8);
        String time = String.valueOf(clock.now().getEpochSecond());
        SignatureHeaders signed = SIGNER.sign(time, body);
        SignatureHeaders moved = new SignatureHeaders(signed.signature(), Optional.of(time + "5"));
        assertThat(verifier.isAuthentic(moved, "{}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void anotherKey_isNot() {
        assertThat(verifier.isAuthentic(InteractionSigner.generate().sign(clock.now(), BODY), BODY))
                .isFalse();
    }

    @Test
    void headers_areFoundInAnyCase() {
        SignatureHeaders good = SIGNER.sign(clock.now(), BODY);
        Map<String, String> headers = Map.of(
                SignatureHeaders.SIGNATURE.toLowerCase(Locale.ROOT),
                        good.signature().orElseThrow(),
                SignatureHeaders.TIMESTAMP.toUpperCase(Locale.ROOT),
                        good.timestamp().orElseThrow());
        assertThat(SignatureHeaders.among(headers)).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "zz", "planted-key"})
    void keyThatIsNone_isRefusedWithoutIt(String key) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> InteractionVerifier.ofPublicKey(key, clock))
                .satisfies(failure -> assertThat(failure.userMessage()).doesNotContain("planted"));
    }
}
