package dev.nightkeep.history;

import dev.nightkeep.format.ControlJson;
import java.util.List;

/**
 * What the backups of a store have of a document.
 *
 * @param backups   how many were looked into
 * @param documents usually one; more where the id can be of several types, or several databases have the collection
 * @param unread    backups that could not be read
 */
public record HistoryReport(int backups, List<DocumentHistory> documents, List<UnreadBackup> unread) {
    public HistoryReport {
        documents = List.copyOf(documents);
        unread = List.copyOf(unread);
    }

    /** As JSON. */
    public byte[] toJson() {
        return ControlJson.write(this);
    }
}
