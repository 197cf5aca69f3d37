package dev.nightkeep.conversation.download;

import dev.nightkeep.format.BackupId;
import java.net.URI;
import java.util.List;

/** What stands behind a link. */
public sealed interface OpenedDownload {
    /** The one file, at an address that ends by itself soon. */
    record Redirect(URI address) implements OpenedDownload {}

    /** Several files to choose from, by their names below the folder of the backup. */
    record Files(BackupId backup, List<DownloadFile> files) implements OpenedDownload {
        public Files {
            files = List.copyOf(files);
        }
    }

    /** There is no such link, or it has ended, or the backup is gone. Which of these is not said. */
    record Nothing() implements OpenedDownload {}
}
