package dev.nightkeep.scan;

import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.salvage.ReadLimits;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to look for and how.
 *
 * @param selection    of collections, live and found
 * @param files        which files are looked into
 * @param keyField     what documents are told apart by; dots lead into objects
 * @param timeFields   what says when a document was last changed, the best first
 * @param redacted     names of fields whose values are not shown, beside those that look like secrets
 * @param limits       on what files may decompress to
 * @param maxDocuments more end the scan; each takes {@value DocumentIndex#ROW_BYTES} bytes of memory
 * @param threads      how many sources are read at once
 */
public record ScanRequest(
        NamespaceSelection selection,
        FileSelection files,
        String keyField,
        List<String> timeFields,
        Set<String> redacted,
        ReadLimits limits,
        long maxDocuments,
        int threads) {
    /** What MongoDB itself tells documents apart by. */
    public static final String ID = "_id";

    private static final int MAX_THREADS = 64;
    private static final int SHARE_OF_MEMORY = 2;

    public ScanRequest {
        timeFields = List.copyOf(timeFields);
        redacted = Set.copyOf(redacted);
        if (threads < 1 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("threads must be 1 to %d, not %d".formatted(MAX_THREADS, threads));
        }
        if (keyField.isBlank() || keyField.startsWith(".") || keyField.endsWith(".") || keyField.contains("..")) {
            throw new IllegalArgumentException("'%s' is not the name of a field".formatted(keyField));
        }
        if (maxDocuments < 1) {
            throw new IllegalArgumentException("at least one document must be allowed, not %d".formatted(maxDocuments));
        }
    }

    /** All collections and the usual files, by {@code _id}. */
    public static ScanRequest standard() {
        return new ScanRequest(
                NamespaceSelection.everything(),
                new FileSelection(FileSelection.USUAL),
                ID,
                TimeFields.USUAL,
                Set.of(),
                ReadLimits.standard(),
                standardLimit(),
                Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8));
    }

    /** As many documents as fit into half of the memory. */
    public static long standardLimit() {
        return Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / DocumentIndex.ROW_BYTES;
    }

    /** The one collection that was named, which documents are of where nothing else is said. */
    Optional<String> onlyCollection() {
        List<String> names = selection.include();
        return names.size() == 1 && names.getFirst().chars().noneMatch(c -> c == '*' || c == '?')
                ? Optional.of(names.getFirst())
                : Optional.empty();
    }
}
