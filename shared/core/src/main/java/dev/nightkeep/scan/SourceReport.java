package dev.nightkeep.scan;

import dev.nightkeep.hash.Digest;
import dev.nightkeep.salvage.Problem;
import dev.nightkeep.salvage.ProblemKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A source that was read.
 *
 * @param number        from 1, by which it is named
 * @param format        empty where it could not be read
 * @param sha256        of the file; recovery takes nothing from one that has another
 * @param contentBytes  decompressed
 * @param documents     all that could be read
 * @param problems      the first of each kind
 * @param problemCounts all of them
 * @param choices       which of the documents, by their order in the source, are the copies to take
 */
public record SourceReport(
        int number,
        SourceFacts facts,
        String format,
        Optional<Digest> sha256,
        long contentBytes,
        long documents,
        List<PlaceReport> places,
        List<Problem> problems,
        Map<ProblemKind, Long> problemCounts,
        List<TypeDeviation> types,
        Choices choices) {
    public SourceReport {
        places = List.copyOf(places);
        problems = List.copyOf(problems);
        problemCounts = problemCounts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(problemCounts));
        types = List.copyOf(types);
    }

    SourceReport with(Choices chosen) {
        return new SourceReport(
                number, facts, format, sha256, contentBytes, documents, places, problems, problemCounts, types, chosen);
    }

    /** Whether nothing is wrong with it. */
    public boolean sound() {
        return problemCounts.isEmpty();
    }
}
