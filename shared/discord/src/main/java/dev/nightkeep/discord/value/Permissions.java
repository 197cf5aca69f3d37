package dev.nightkeep.discord.value;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** A set of permissions as Discord computes it, those that we do not know included. */
public record Permissions(BigInteger bits) {
    /** Discord has about 55 of them; a number of more digits is no set of permissions. */
    private static final int MOST_DIGITS = 40;

    public static final Permissions NONE = new Permissions(BigInteger.ZERO);

    public Permissions {
        if (bits.signum() < 0) {
            throw new IllegalArgumentException("permissions are not negative");
        }
    }

    /** A set of exactly these. */
    public static Permissions of(Permission... permissions) {
        return new Permissions(BigInteger.valueOf(
                Arrays.stream(permissions).mapToLong(Permission::mask).reduce(0, (a, b) -> a | b)));
    }

    /** The set that a decimal number stands for, or nothing where it is none. */
    public static Optional<Permissions> parse(String text) {
        return Optional.of(text)
                .filter(digits -> !digits.isEmpty() && digits.length() <= MOST_DIGITS)
                .filter(digits -> digits.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(digits -> new Permissions(new BigInteger(digits)));
    }

    /** Whether it is among them, or all are, as for an administrator. */
    public boolean allow(Permission permission) {
        return has(permission) || has(Permission.ADMINISTRATOR);
    }

    private boolean has(Permission permission) {
        return bits.and(BigInteger.valueOf(permission.mask())).signum() != 0;
    }

    @Override
    public String toString() {
        return bits.toString();
    }
}
