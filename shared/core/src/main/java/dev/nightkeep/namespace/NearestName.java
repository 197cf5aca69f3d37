package dev.nightkeep.namespace;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody who misspelt a name probably meant. Stateless. */
public final class NearestName {
    /** More wrong letters than this share of a name are another name. */
    private static final int LETTERS_FOR_EACH_MISTAKE = 3;

    private NearestName() {}

    /** The name with the fewest letters added, left out or exchanged; empty where each is far from it. */
    public static Optional<String> of(String written, Collection<String> names) {
        int most = Math.max(1, (written.length() + 1) / LETTERS_FOR_EACH_MISTAKE);
        return names.stream()
                .filter(name -> mistakes(written, name) <= most)
                .min(Comparator.<String>comparingInt(name -> mistakes(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int mistakes(String written, String name) {
        int[] row = new int[name.length() + 1];
        java.util.Arrays.setAll(row, column -> column);
        for (int i = 1; i <= written.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= name.length(); j++) {
                int exchanged = diagonal + (isSame(written.charAt(i - 1), name.charAt(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[name.length()];
    }

    private static boolean isSame(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
