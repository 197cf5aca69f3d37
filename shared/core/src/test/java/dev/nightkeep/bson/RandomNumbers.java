package dev.nightkeep.bson;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bson.types.Decimal128;

/** Random numbers, with those at the edges far more often than chance has them. */
final class RandomNumbers {
    private static final List<Double> DOUBLES = List.of(
            0.0,
            -0.0,
            1.0,
            5.0,
            -1.5,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            1e300,
            9007199254740992.0);
    private static final List<Long> LONGS =
            List.of(0L, -1L, 5L, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 31, -(1L << 31) - 1, (1L << 53) + 1);
    private static final List<Integer> INTEGERS = List.of(0, -1, 5, Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final List<Decimal128> DECIMALS = List.of(
            Decimal128.NaN,
            Decimal128.POSITIVE_INFINITY,
            Decimal128.NEGATIVE_INFINITY,
            Decimal128.POSITIVE_ZERO,
            Decimal128.NEGATIVE_ZERO,
            Decimal128.parse("1.2300E+3"),
            Decimal128.parse("0E+6111"),
            Decimal128.parse("-1E-6176"),
            Decimal128.parse("9.999999999999999999999999999999999E+6144"));
    private static final int DECIMAL_BITS = 112;

    private final Random random;
    private final Set<Oddity> oddities;

    RandomNumbers(Random random, Set<Oddity> oddities) {
        this.random = random;
        this.oddities = oddities;
    }

    double nextDouble() {
        if (random.nextBoolean()) {
            return DOUBLES.get(random.nextInt(DOUBLES.size()));
        }
        if (oddities.contains(Oddity.NAN_PAYLOADS) && random.nextInt(4) == 0) {
            return Double.longBitsToDouble(0x7ff8000000000000L | random.nextLong());
        }
        return random.nextGaussian() * 1000;
    }

    long nextLong() {
        return random.nextBoolean() ? LONGS.get(random.nextInt(LONGS.size())) : random.nextLong();
    }

    int nextInt() {
        return random.nextBoolean() ? INTEGERS.get(random.nextInt(INTEGERS.size())) : random.nextInt();
    }

    Decimal128 nextDecimal() {
        if (oddities.contains(Oddity.UNCANONICAL_DECIMALS) && random.nextInt(4) == 0) {
            return Decimal128.fromIEEE754BIDEncoding(random.nextLong(), random.nextLong());
        }
        return random.nextBoolean()
                ? DECIMALS.get(random.nextInt(DECIMALS.size()))
                : new Decimal128(new BigDecimal(new BigInteger(DECIMAL_BITS, random), random.nextInt(40) - 20));
    }
}
