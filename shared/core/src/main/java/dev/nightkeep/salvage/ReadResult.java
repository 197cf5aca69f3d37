package dev.nightkeep.salvage;

import dev.nightkeep.hash.Digest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a file was.
 *
 * @param format        for people, such as {@code JSON, gzip}
 * @param storedBytes   of the file itself
 * @param contentBytes  decompressed, as far as it was read
 * @param sha256        of the file itself
 * @param problems      the first of each kind
 * @param problemCounts all of them
 */
public record ReadResult(
        String format,
        long storedBytes,
        long contentBytes,
        Digest sha256,
        List<Problem> problems,
        Map<ProblemKind, Long> problemCounts) {
    public ReadResult {
        problems = List.copyOf(problems);
        problemCounts = Collections.unmodifiableMap(new TreeMap<>(problemCounts));
    }
}
