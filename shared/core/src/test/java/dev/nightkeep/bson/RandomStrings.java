package dev.nightkeep.bson;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random strings and keys. */
final class RandomStrings {
    private static final int LONG_CHARACTERS = 100_000;
    private static final List<String> WORDS = List.of(
            "",
            "sgv",
            "Flat",
            "\u00e4\u00f6\u00fc",
            "\u540d\u524d",
            "\u043a\u043b\u044e\u0447",
            "\ud834\udd1e",
            "\"quoted\"",
            "back\\slash",
            "line\nbreak",
            "{}",
            "true",
            "\u007f");
    private static final List<String> DOTTED = List.of("a.b", ".", "a.", ".b", "a.0.b");
    private static final List<String> DOLLARS = List.of("$x", "$", "$set", "$where");

    private final Random random;
    private final Set<Oddity> oddities;

    RandomStrings(Random random, Set<Oddity> oddities) {
        this.random = random;
        this.oddities = oddities;
    }

    String next() {
        if (oddities.contains(Oddity.LONG_STRINGS) && random.nextInt(300) == 0) {
            return "0123456789".repeat(LONG_CHARACTERS / 10);
        }
        if (oddities.contains(Oddity.NUL_IN_STRINGS) && random.nextInt(20) == 0) {
            return word() + '\0' + word();
        }
        return random.nextBoolean() ? word() : word() + ' ' + Integer.toHexString(random.nextInt());
    }

    /** A string without NUL, as regular expressions and keys are. */
    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** Up to {@code count} keys of one document. */
    List<String> keys(int count) {
        List<String> keys = new ArrayList<>();
        while (keys.size() < count) {
            String key = key(keys.size());
            if (!keys.contains(key) || oddities.contains(Oddity.DUPLICATE_KEYS)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private String key(int position) {
        String plain = word() + position;
        return switch (random.nextInt(20)) {
            case 0 -> oddities.contains(Oddity.EMPTY_KEYS) ? "" : plain;
            case 1 -> oddities.contains(Oddity.DOTTED_KEYS) ? DOTTED.get(random.nextInt(DOTTED.size())) : plain;
            case 2 -> oddities.contains(Oddity.DOLLAR_KEYS) ? DOLLARS.get(random.nextInt(DOLLARS.size())) : plain;
            case 3 -> oddities.contains(Oddity.DUPLICATE_KEYS) ? "again" : plain;
            default -> plain;
        };
    }
}
