package dev.nightkeep.restore;

import dev.nightkeep.format.FileAttributes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Gives a restored host file the permissions and the time that it had, as far as the file system has such. */
final class RestoredAttributes {
    private RestoredAttributes() {}

    static void apply(Path restored, FileAttributes attributes) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(restored, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(attributes.mode()));
        }
        Files.setLastModifiedTime(restored, FileTime.from(attributes.modified()));
    }
}
