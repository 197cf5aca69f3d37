package dev.nightkeep.agent.connector.files;

import dev.nightkeep.source.MissingCollection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** The bytes of a tar archive (POSIX.1-2001, pax) of files, made as they are asked for. For one thread. */
final class TarStream extends InputStream {
    private final FileTree tree;
    private final TarEntries entries = new TarEntries();
    private final Consumer<MissingCollection> missing;
    private final Consumer<String> notices;
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(made, StandardCharsets.UTF_8.name());
    private Optional<OpenFile> open = Optional.empty();
    private byte[] ready = new byte[0];
    private int given;
    private boolean finished;

    TarStream(ChosenPaths chosen, Consumer<MissingCollection> missing, Consumer<String> notices) {
        this.missing = missing;
        this.notices = notices;
        this.tree = new FileTree(chosen, this::unreadable);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (given == ready.length && !finished) {
            advance();
            ready = made.toByteArray();
            made.reset();
            given = 0;
        }
        int count = Math.min(length, ready.length - given);
        System.arraycopy(ready, given, buffer, offset, count);
        given += count;
        return count == 0 ? -1 : count;
    }

    private void advance() throws IOException {
        if (open.isPresent()) {
            continued(open.get());
            return;
        }
        Optional<Path> next = tree.next();
        if (next.isPresent()) {
            begin(next.get());
        } else {
            tar.finish();
            finished = true;
        }
    }

    private void continued(OpenFile file) throws IOException {
        if (!file.copy(tar)) {
            tar.closeArchiveEntry();
            file.change().ifPresent(how -> missing(file.path(), "source-changed", how));
            file.close();
            open = Optional.empty();
        }
    }

    private void begin(Path path) throws IOException {
        try {
            Optional<TarArchiveEntry> entry = entries.of(path);
            if (entry.isEmpty()) {
                notices.accept("%s is neither a file nor a folder nor a link, and is left out".formatted(path));
                return;
            }
            // Opened before the header is written: what cannot be read must not be in the archive as if it were empty.
            Optional<OpenFile> file = entry.get().isFile() && entry.get().getSize() >= 0 && !isLink(entry.get())
                    ? Optional.of(OpenFile.open(path, entry.get().getSize()))
                    : Optional.empty();
            tar.putArchiveEntry(entry.get());
            open = file;
            if (file.isEmpty()) {
                tar.closeArchiveEntry();
            }
        } catch (NoSuchFileException e) {
            notices.accept("%s was removed while it was being kept".formatted(path));
        } catch (AccessDeniedException e) {
            unreadable(path, e);
        }
    }

    private static boolean isLink(TarArchiveEntry entry) {
        return entry.isLink() || entry.isSymbolicLink();
    }

    private void unreadable(Path path, IOException why) {
        String reason =
                why instanceof AccessDeniedException ? "this user may not read it" : String.valueOf(why.getMessage());
        missing(path, "source-access-denied", reason);
    }

    private void missing(Path path, String code, String reason) {
        missing.accept(new MissingCollection(
                path.toString(), code, "%s is not whole in the backup: %s.".formatted(path, reason)));
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
        }
    }
}
