package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnFolderTest {
    private static final String ID = "20261121T020000Z-full-1b4e28ba-2fa1-41d2-883f-0016d3cca427";

    @TempDir
    private Path store;

    @Test
    void at_aFolderOfAStore_tellsWhichBackupItIs() throws IOException {
        Path folder = folder("nightly/2026-11-21/" + ID);
        assertThat(OwnFolder.at(folder))
                .contains(new OwnFolder(store.toAbsolutePath(), new JobName("nightly"), new BackupId(ID)));
    }

    @Test
    void at_anyOtherFolder_isNothing() {
        assertThat(OwnFolder.at(store)).isEmpty();
    }

    @Test
    void at_aFolderThatWasMoved_isRefused() throws IOException {
        for (String name : new String[] {"moved", "nightly/2026-11-22/" + ID, "Nightly/2026-11-21/" + ID}) {
            Path folder = folder(name);
            assertThatThrownBy(() -> OwnFolder.at(folder))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("does not lie in a store");
        }
    }

    private Path folder(String name) throws IOException {
        Path folder = Files.createDirectories(store.resolve(name));
        Files.writeString(folder.resolve("manifest.json"), "{}");
        return folder;
    }
}
