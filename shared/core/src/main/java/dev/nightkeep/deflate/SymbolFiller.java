package dev.nightkeep.deflate;

/** Turns bytes into literals and matches, a block of them at a time. For one thread. */
final class SymbolFiller {
    private final Effort effort;
    private final MatchFinder finder;

    SymbolFiller(Effort effort) {
        this.effort = effort;
        this.finder = new MatchFinder(effort);
    }

    /** What follows has nothing to do with what was. */
    void reset() {
        finder.reset();
    }

    /** Adds symbols for bytes from {@code start} on, until the block is full. Returns behind the last byte of these. */
    int fill(BlockSymbols symbols, byte[] raw, int start, int end) {
        return effort.lazy() ? fillLazily(symbols, raw, start, end) : fillGreedily(symbols, raw, start, end);
    }

    /** Takes every match as it comes. */
    private int fillGreedily(BlockSymbols symbols, byte[] raw, int start, int end) {
        int lastSearch = end - MatchFinder.NEEDED;
        int place = start;
        while (place < end && !symbols.full()) {
            int length = place > lastSearch ? 0 : finder.find(raw, place, end);
            if (length == 0) {
                symbols.literal(raw[place++]);
            } else {
                symbols.match(length, finder.distance());
                place = pass(raw, place, place + 1, length, lastSearch);
            }
        }
        return place;
    }

    /** Takes a match unless the next place has a longer one. */
    private int fillLazily(BlockSymbols symbols, byte[] raw, int start, int end) {
        int lastSearch = end - MatchFinder.NEEDED;
        int place = start;
        while (place < end && !symbols.full()) {
            int length = place > lastSearch ? 0 : finder.find(raw, place, end);
            if (length == 0) {
                symbols.literal(raw[place++]);
                continue;
            }
            int distance = finder.distance();
            int unseen = place + 1;
            while (length < effort.nice() && unseen <= lastSearch && !symbols.full()) {
                int longer = finder.findLonger(raw, unseen++, end, length);
                if (longer == length) {
                    break;
                }
                symbols.literal(raw[place++]);
                length = longer;
                distance = finder.distance();
            }
            symbols.match(length, distance);
            place = pass(raw, place, unseen, length, lastSearch);
        }
        return place;
    }

    /** Notes the places of a match from {@code unseen} on. Returns where it ends. */
    private int pass(byte[] raw, int place, int unseen, int length, int lastSearch) {
        if (length <= effort.insert()) {
            int last = Math.min(place + length - 1, lastSearch);
            for (int passed = unseen; passed <= last; passed++) {
                finder.note(raw, passed);
            }
        }
        return place + length;
    }
}
