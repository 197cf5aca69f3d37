package dev.nightkeep.crypto;

import dev.nightkeep.error.ConfigurationException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Files that their owner alone may read. */
final class SecretFiles {
    private static final int LIMIT = 1 << 16;
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private SecretFiles() {}

    /** All of a small file. Pipes are taken too, so that a key may come out of a password store. */
    static byte[] read(Path file) {
        try {
            requirePrivate(file);
            return readSmall(file);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new ConfigurationException("There is no key file %s".formatted(file), "Check its name");
        } catch (AccessDeniedException e) {
            throw new ConfigurationException(
                    "The key file %s may not be read".formatted(file), "Run this as the user to whom it belongs");
        } catch (IOException e) {
            throw new ConfigurationException("The key file %s cannot be read".formatted(file), "Check the file", e);
        }
    }

    private static byte[] readSmall(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new ConfigurationException("The key file %s is a folder".formatted(file), "Name the file in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw new ConfigurationException(
                        "The file %s is too large for a key file".formatted(file), "Check its name");
            }
            return bytes;
        }
    }

    private static void requirePrivate(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && !OWNER.containsAll(view.readAttributes().permissions())) {
            throw new ConfigurationException(
                    "The key file %s is open to others than its owner (%s)"
                            .formatted(
                                    file,
                                    PosixFilePermissions.toString(
                                            view.readAttributes().permissions())),
                    "Run: chmod 600 '%s'".formatted(file));
        }
    }

    /**
     * Writes a file that must not exist. What was written of it is removed again where that fails.
     *
     * @throws ConfigurationException when it exists, or cannot be written there
     */
    static void create(Path file, List<byte[]> pieces) {
        try (FileChannel channel = FileChannel.open(
                file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owned(file))) {
            write(file, channel, pieces);
        } catch (FileAlreadyExistsException e) {
            throw new ConfigurationException(
                    "The file %s exists, and no key is ever written over".formatted(file), "Choose another name");
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(
                    "The folder of %s does not exist".formatted(file), "Create it, for its owner alone");
        } catch (IOException e) {
            throw new ConfigurationException(
                    "The key file %s cannot be written".formatted(file), "Choose a place that can be written to", e);
        }
    }

    private static void write(Path file, FileChannel channel, List<byte[]> pieces) throws IOException {
        try {
            for (byte[] piece : pieces) {
                ByteBuffer buffer = ByteBuffer.wrap(piece);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static FileAttribute<?>[] owned(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
