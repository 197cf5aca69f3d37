package dev.nightkeep.store;

import dev.nightkeep.time.SystemClock;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a file system that has no hard links, such as exFAT. */
final class DirectoryStoreWithoutLinksTest extends BackupStoreContract {
    @TempDir
    private Path folder;

    @Override
    protected BackupStore open() {
        return new DirectoryStore(
                folder,
                (name, existing) -> {
                    throw new UnsupportedOperationException("no hard links");
                },
                new SystemClock());
    }

    @Override
    protected int manyObjects() {
        return 100;
    }
}
