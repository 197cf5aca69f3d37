package dev.nightkeep.restore;

import java.util.Map;

/**
 * What was found when a backup was read from end to end.
 *
 * @param proven    whether counts and hashes were held against the bytes, or only lengths and framing
 * @param documents by namespace
 */
public record ContentsReport(
        String backup, boolean proven, Map<String, Long> documents, long totalDocuments, long totalBytes, long files) {
    public ContentsReport {
        documents = Map.copyOf(documents);
    }
}
