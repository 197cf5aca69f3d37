package dev.nightkeep.discord.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.discord.AdvancingClock;
import dev.nightkeep.discord.Seed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Requests that were changed somewhere, and what never was a request. None is authentic, and none raises anything.
 * {@code -Dnightkeep.signature.fuzz=1000000} makes a million.
 */
final class SignatureFuzzTest {
    private static final int COUNT = Integer.getInteger("nightkeep.signature.fuzz", 20_000);
    private static final byte[] BODY =
            "{\"type\": 2, \"data\": {\"name\": \"backup\"}}".getBytes(StandardCharsets.UTF_8);

    private final AdvancingClock clock = new AdvancingClock();
    private final InteractionSigner signer = InteractionSigner.generate();
    private final InteractionVerifier verifier = InteractionVerifier.ofPublicKey(signer.publicKey(), clock);
    private final SignatureHeaders good = signer.sign(clock.now(), BODY);

    @Test
    void forged_isNeverAuthentic(TestReporter reporter) {
        long seed = Seed.choose();
        Random random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < COUNT; i++) {
            accepted += forgedIsAccepted(random) ? 1 : 0;
        }
        reporter.publishEntry("fuzz", "seed %d: %d requests, %d accepted".formatted(seed, COUNT, accepted));
        assertThat(accepted).as("accepted of %d, seed %d", COUNT, seed).isZero();
        assertThat(verifier.isAuthentic(good, BODY)).isTrue();
    }

    private boolean forgedIsAccepted(Random random) {
        String signature = good.signature().orElseThrow();
        String time = good.timestamp().orElseThrow();
        return switch (random.nextInt(8)) {
            case 0 -> accepted(signature, time, flipped(random, BODY));
            case 1 -> accepted(signature, time, Arrays.copyOf(BODY, random.nextInt(BODY.length)));
            case 2 -> accepted(signature, time, Arrays.copyOf(BODY, BODY.length + 1 + random.nextInt(9)));
            case 3 -> accepted(digitChanged(random, signature), time, BODY);
            case 4 -> accepted(signature.substring(0, random.nextInt(128)), time, BODY);
            case 5 -> accepted(hex(random), time, BODY);
            case 6 -> accepted(signature, String.valueOf(clock.now().getEpochSecond() + 1 + random.nextInt(250)), BODY);
            default -> accepted(junk(random), random.nextBoolean() ? time : junk(random), BODY);
        };
    }

    private boolean accepted(String signature, String time, byte[] body) {
        return verifier.isAuthentic(new SignatureHeaders(Optional.of(signature), Optional.of(time)), body);
    }

    private static byte[] flipped(Random random, byte[] body) {
        byte[] changed = body.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private static String digitChanged(Random random, String hex) {
        int place = random.nextInt(hex.length());
        int digit = Character.digit(hex.charAt(place), 16);
        return hex.substring(0, place)
                + Character.forDigit(digit ^ (1 + random.nextInt(15)), 16)
                + hex.substring(place + 1);
    }

    private static String hex(Random random) {
        byte[] bytes = new byte[64];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String junk(Random random) {
        return random.ints(random.nextInt(200), 0, 0x2000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
