package dev.nightkeep.scan;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.salvage.DocumentSink;
import dev.nightkeep.salvage.FoundDocument;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Fetches documents that are shown out of their sources, which are read again as far as that needs. For one thread. */
final class Samples {
    /** Fetching one that stands further behind takes longer than it is worth. */
    private static final int FURTHEST = 200_000;

    private final List<ScanSource> sources;
    private final SampleText text;
    private final Map<Copy, Sample> fetched = new HashMap<>();

    Samples(List<ScanSource> sources, SampleText text) {
        this.sources = sources;
        this.text = text;
    }

    void fetch(List<Copy> copies) {
        Map<Integer, List<Copy>> bySource = new TreeMap<>();
        copies.stream()
                .filter(copy -> copy.ordinal() < FURTHEST)
                .sorted(Comparator.comparingInt(Copy::ordinal))
                .forEach(copy -> bySource.computeIfAbsent(copy.source(), key -> new java.util.ArrayList<>())
                        .add(copy));
        bySource.forEach(this::fetch);
    }

    private void fetch(int source, List<Copy> copies) {
        try {
            sources.get(source - 1).read(new Fetch(copies));
        } catch (IOException | NightkeepException e) {
            // What was said of the source stands; it only cannot be shown.
            copies.forEach(copy -> fetched.remove(copy));
        }
    }

    List<Sample> of(List<Copy> copies) {
        return copies.stream()
                .flatMap(copy -> Optional.ofNullable(fetched.get(copy)).stream())
                .toList();
    }

    /** Takes the wanted ones of one source, and then no more. */
    private final class Fetch implements DocumentSink {
        private final List<Copy> wanted;
        private int ordinal;
        private int next;

        Fetch(List<Copy> wanted) {
            this.wanted = wanted;
        }

        @Override
        public boolean accept(FoundDocument document) {
            Copy copy = wanted.get(next);
            if (copy.ordinal() == ordinal) {
                fetched.put(copy, new Sample(copy.source(), ordinal + 1L, text.of(document.bson())));
                next++;
            }
            ordinal++;
            return next < wanted.size();
        }
    }
}
