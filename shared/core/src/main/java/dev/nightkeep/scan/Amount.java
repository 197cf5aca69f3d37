package dev.nightkeep.scan;

/** A number with its noun. Stateless. */
final class Amount {
    private Amount() {}

    /** Such as {@code 1 document} or {@code 2 documents}. */
    static String of(long number, String noun) {
        return "%d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }
}
