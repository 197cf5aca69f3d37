package dev.nightkeep.restore;

import dev.nightkeep.error.TargetRefusedException;
import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.format.IndexedObject;
import java.io.IOException;

/** Shows host files of a dump. For one thread. */
final class StoredFiles {
    private final StoredBackup backup;
    private final ContentsVisitor visitor;

    StoredFiles(StoredBackup backup, ContentsVisitor visitor) {
        this.backup = backup;
        this.visitor = visitor;
    }

    /** A file of which the visitor reads anything is read to its end, so that all of it is held against the index. */
    void show(IndexedObject file) {
        FileAttributes attributes = file.object().file().orElseThrow();
        try (LazyInput content = new LazyInput(() -> backup.content(file))) {
            visitor.file(attributes, content.lent());
            content.finish();
        } catch (IOException e) {
            throw new TargetRefusedException(
                    "Host file '%s' could not be taken".formatted(attributes.path()),
                    "Check the folder that it goes to",
                    e);
        }
    }
}
