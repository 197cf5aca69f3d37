package dev.nightkeep.salvage;

import dev.nightkeep.codec.ChainedInput;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.UnsupportedFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the documents of one file after the other, whatever made it: JSON of any shape and dialect, BSON, archives of
 * mongodump; gzip, zstd, brotli or plain; UTF-8 or UTF-16. What a file is, is told by its content; its name is asked only
 * for brotli, which has no mark. A file that is damaged gives what can be read, and says so. Memory is bounded by one
 * document. Stateless but for its settings; thread-safe.
 */
public final class FileDocuments {
    private static final int LOOKED_AT_FOR_BROTLI = 64 * 1024;
    private static final int MOST_LAYERS = 3;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final KeyNames keys;
    private final ReadLimits limits;

    public FileDocuments(KeyNames keys, ReadLimits limits) {
        this.keys = keys;
        this.limits = limits;
    }

    /**
     * Reads the file to its end, also where no document is wanted any more.
     *
     * @param name   of the file, for its ending
     * @param origin what documents of BSON are called
     * @param stored the file's bytes; the caller closes it
     * @throws IOException when the file cannot be read; not when it is damaged
     */
    public ReadResult read(String name, Origin origin, InputStream stored, DocumentSink sink) throws IOException {
        Problems problems = new Problems();
        CountedInput counted = new CountedInput(stored);
        Reading reading = new Reading(name, origin, counted, sink, problems);
        reading.read();
        counted.drain();
        return new ReadResult(
                reading.format,
                counted.bytes(),
                reading.contentBytes,
                counted.digest(),
                problems.named(),
                problems.counts());
    }

    /** One file on its way through the layers around its content. */
    private final class Reading {
        private final String name;
        private final Origin origin;
        private final CountedInput counted;
        private final DocumentSink sink;
        private final Problems problems;
        private String format = "";
        private long contentBytes;

        Reading(String name, Origin origin, CountedInput counted, DocumentSink sink, Problems problems) {
            this.name = name.toLowerCase(Locale.ROOT);
            this.origin = origin;
            this.counted = counted;
            this.sink = sink;
            this.problems = problems;
        }

        void read() throws IOException {
            try {
                long within = read(counted, 0);
                contentBytes = within < 0 ? counted.bytes() : within;
            } catch (UnsupportedFormatException e) {
                problems.add(ProblemKind.UNKNOWN_FORMAT, -1, e.failed());
            } catch (CorruptBackupException e) {
                problems.add(ProblemKind.DAMAGED, -1, "It does not decompress at all");
            }
        }

        /** Returns how many bytes the innermost layer had. */
        private long read(InputStream layer, int depth) throws IOException {
            PushbackInputStream in = new PushbackInputStream(layer, lookedAt());
            byte[] start = in.readNBytes(lookedAt());
            in.unread(start);
            Optional<Compression> compression = compression(start);
            if (compression.isPresent() && depth < MOST_LAYERS) {
                format += ", " + compression.get().text();
                try (ContentInput content =
                        new ContentInput(ChainedInput.open(compression.get(), name, in), counted, limits, problems)) {
                    long within = read(content, depth + 1);
                    return within < 0 ? content.bytes() : within;
                }
            }
            contents(ContentKind.of(Arrays.copyOf(start, Math.min(start.length, ContentKind.LOOKED_AT))), in);
            return -1;
        }

        private int lookedAt() {
            return name.contains(".br") ? LOOKED_AT_FOR_BROTLI : ContentKind.LOOKED_AT;
        }

        private Optional<Compression> compression(byte[] start) {
            return ContentKind.of(start)
                    .compression()
                    .or(() -> name.endsWith(".br") && isBrotli(start)
                            ? Optional.of(Compression.BROTLI)
                            : Optional.empty());
        }

        private boolean isBrotli(byte[] start) {
            try (InputStream tried = ChainedInput.open(Compression.BROTLI, name, new ByteArrayInputStream(start))) {
                return tried.read() >= 0;
            } catch (CorruptBackupException | IOException e) {
                return false;
            }
        }

        private void contents(ContentKind kind, PushbackInputStream in) throws IOException {
            format = text(kind) + format;
            switch (kind) {
                case BSON -> new BsonSequence(in, origin, sink, problems).read();
                case ARCHIVE -> new ArchiveSequence(in, sink, problems).read();
                case JSON -> json(in);
                case JSON_UTF_16_BE, JSON_UTF_16_LE ->
                    json(new PushbackInputStream(
                            new Utf8Input(in, kind.charset().orElseThrow()), BYTE_ORDER_MARK.length));
                case EMPTY -> problems.add(ProblemKind.CUT_OFF, 0, "It is empty");
                case SEALED -> problems.add(ProblemKind.SEALED, 0, "It is encrypted");
                case ZIP ->
                    problems.add(ProblemKind.UNKNOWN_FORMAT, 0, "It is a ZIP file; unpack it, and scan what it held");
                case GZIP, ZSTD -> problems.add(ProblemKind.BOMB, 0, "It is compressed again and again");
                case UNKNOWN -> problems.add(ProblemKind.UNKNOWN_FORMAT, 0, "It begins like no format that is known");
            }
        }

        private void json(PushbackInputStream in) throws IOException {
            byte[] mark = in.readNBytes(BYTE_ORDER_MARK.length);
            if (!Arrays.equals(mark, BYTE_ORDER_MARK)) {
                in.unread(mark);
            }
            new JsonStructure(in, keys, sink, problems).read();
        }

        private static String text(ContentKind kind) {
            return switch (kind) {
                case BSON -> "BSON";
                case ARCHIVE -> "archive of mongodump";
                case JSON -> "JSON";
                case JSON_UTF_16_BE, JSON_UTF_16_LE -> "JSON in UTF-16";
                case EMPTY -> "empty";
                case SEALED -> "encrypted";
                case ZIP, GZIP, ZSTD, UNKNOWN -> "unknown";
            };
        }
    }
}
