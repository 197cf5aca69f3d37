package dev.nightkeep.restore;

import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.format.MetadataDocument;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Writes what it is shown as mongodump would have; shown everything by one thread. */
final class UnpackVisitor implements ContentsVisitor {
    private final Path root;
    private final Optional<Path> files;
    private final ProgressListener progress;
    private UnpackReport report = new UnpackReport(0, 0, 0, 0, 0);

    UnpackVisitor(Path root, Optional<Path> files, ProgressListener progress) {
        this.root = root;
        this.files = files;
        this.progress = progress;
    }

    @Override
    public Optional<BlockConsumer> begin(StoredCollection collection) {
        var description = collection.description();
        String metadata = BackupLayout.metadata(description.namespace(), Compression.NONE, "");
        write(metadata, new MetadataDocument(description, collection.indexes()).toJson());
        Path data = inside(root, dumped(BackupLayout.documents(description.dataNamespace(), Compression.NONE, "")));
        if (description.hasDocuments()) {
            create(data);
        }
        return Optional.of(block -> append(data, description.namespace().toString(), block));
    }

    private static String dumped(String relative) {
        return relative.substring("dump/".length());
    }

    private void write(String relative, byte[] content) {
        Path file = inside(root, dumped(relative));
        create(file);
        append(file, content, 0, content.length);
    }

    /** Two collections never share a file, also where the file system makes no difference between their names. */
    private static void create(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw new ConfigurationException(
                    "Two collections would be unpacked into the same file %s".formatted(file.getFileName()),
                    "Unpack on a file system that tells upper from lower case, or restore instead of unpacking",
                    e);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private void append(Path data, String namespace, DocumentBlock block) {
        append(
                data,
                block.bytes().array(),
                block.bytes().offset(),
                block.bytes().length());
        add(0, block.documents(), block.bytes().length(), 0, 0);
        progress.on(new ProgressEvent.Advanced(
                namespace, block.documents(), block.bytes().length(), 0));
    }

    private static void append(Path file, byte[] bytes, int offset, int length) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static StoreUnavailableException failed(Path file, IOException e) {
        return new StoreUnavailableException(
                "Writing %s failed (%s)".formatted(file.getFileName(), e.getMessage()),
                "Check the room and the rights in the destination",
                e);
    }

    @Override
    public void end(StoredCollection collection) {
        add(1, 0, 0, 0, 0);
        progress.on(new ProgressEvent.CollectionFinished(
                collection.description().namespace().toString()));
    }

    @Override
    public void file(FileAttributes file, InputStream content) throws IOException {
        if (files.isEmpty()) {
            content.transferTo(OutputStream.nullOutputStream());
            add(0, 0, 0, 0, 1);
            return;
        }
        Path destination = inside(files.get(), file.path());
        Files.createDirectories(destination.getParent());
        Files.copy(content, destination);
        RestoredAttributes.apply(destination, file);
        add(0, 0, 0, 1, 0);
    }

    private static Path inside(Path folder, String relative) {
        Path path = folder.resolve(relative).normalize();
        if (!path.startsWith(folder) || path.equals(folder)) {
            throw new CorruptBackupException(
                    "The backup names a file outside of its own folder: '%s'".formatted(relative),
                    "Do not trust this backup; find out who wrote it");
        }
        return path;
    }

    private void add(long collections, long documents, long bytes, long kept, long leftOut) {
        report = new UnpackReport(
                report.collections() + collections,
                report.documents() + documents,
                report.bytes() + bytes,
                report.files() + kept,
                report.filesLeftOut() + leftOut);
    }

    UnpackReport report() {
        return report;
    }
}
