package dev.nightkeep.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryStoreContractTest extends BackupStoreContract {
    @TempDir
    private Path folder;

    @Override
    protected BackupStore open() {
        return new DirectoryStore(folder.resolve("store"));
    }
}
