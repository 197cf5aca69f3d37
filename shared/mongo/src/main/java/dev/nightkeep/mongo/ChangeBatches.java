package dev.nightkeep.mongo;

import dev.nightkeep.target.DocumentChange;
import java.util.ArrayList;
import java.util.List;

/** Cuts changes into batches that fit into one message, with what they compare and what they write. */
final class ChangeBatches {
    private ChangeBatches() {}

    static List<List<DocumentChange>> of(List<DocumentChange> changes) {
        List<List<DocumentChange>> batches = new ArrayList<>();
        int from = 0;
        long bytes = 0;
        for (int next = 0; next < changes.size(); next++) {
            long size = size(changes.get(next));
            if (next > from && (next - from == WriteBatches.MAX_DOCUMENTS || bytes + size > WriteBatches.MAX_BYTES)) {
                batches.add(changes.subList(from, next));
                from = next;
                bytes = 0;
            }
            bytes += size;
        }
        if (from < changes.size()) {
            batches.add(changes.subList(from, changes.size()));
        }
        return batches;
    }

    private static long size(DocumentChange change) {
        return switch (change) {
            case DocumentChange.Insert insert -> WriteBatches.size(insert.document());
            case DocumentChange.Replace replace ->
                (long) WriteBatches.size(replace.before()) + WriteBatches.size(replace.after());
            case DocumentChange.Delete delete -> WriteBatches.size(delete.before());
        };
    }
}
