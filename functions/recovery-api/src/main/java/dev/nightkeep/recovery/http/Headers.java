package dev.nightkeep.recovery.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Headers by their names in lower case. Immutable; every value is one line of printable ASCII. */
public record Headers(Map<String, List<String>> values) {
    /** None at all. */
    public static final Headers NONE = new Headers(Map.of());

    public Headers {
        Map<String, List<String>> copy = new TreeMap<>();
        values.forEach((name, list) -> copy.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                .addAll(list));
        copy.replaceAll((name, list) -> List.copyOf(list));
        values = java.util.Collections.unmodifiableMap(copy);
    }

    /** Every value under that name, in the order in which they came. */
    public List<String> all(String name) {
        return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /**
     * The only value under that name.
     *
     * @throws RefusedRequestException when there are several: whoever stands between might read another one
     */
    public Optional<String> single(String name) {
        List<String> found = all(name);
        if (found.size() > 1) {
            throw new RefusedRequestException(
                    ProblemKind.INVALID_REQUEST, "The header %s was sent %d times".formatted(name, found.size()));
        }
        return found.stream().findFirst();
    }

    /** The same with one more; what could end a line is refused. */
    public Headers with(String name, String value) {
        if (!value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("the header %s cannot have that value".formatted(name));
        }
        Map<String, List<String>> more = new TreeMap<>(values);
        more.put(name.toLowerCase(Locale.ROOT), List.of(value));
        return new Headers(more);
    }
}
