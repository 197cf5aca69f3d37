package dev.nightkeep.agent.log;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Lines as JSON in a file, which becomes {@code name.1} and so on when it is large. Thread-safe. */
public final class RotatedFile implements LogSink {
    private final Path file;
    private final long maxBytes;
    private final int kept;
    private final PrintStream complaints;

    /**
     * A file.
     *
     * @param kept       how many older ones stay
     * @param complaints where it is said that the file cannot be written
     */
    public RotatedFile(Path file, long maxBytes, int kept, PrintStream complaints) {
        this.file = file;
        this.maxBytes = maxBytes;
        this.kept = kept;
        this.complaints = complaints;
    }

    @Override
    public synchronized void write(LogLine line) {
        byte[] bytes = (JsonLine.of(line) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(
                    Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath()));
            if (Files.exists(file) && Files.size(file) + bytes.length > maxBytes) {
                rotate();
            }
            Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            complaints.println("nightkeep: the log file %s cannot be written (%s)".formatted(file, e.getMessage()));
        }
    }

    private void rotate() throws IOException {
        Files.deleteIfExists(numbered(kept));
        for (int i = kept - 1; i >= 1; i--) {
            if (Files.exists(numbered(i))) {
                Files.move(numbered(i), numbered(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, numbered(1), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path numbered(int number) {
        return file.resolveSibling("%s.%d".formatted(file.getFileName(), number));
    }
}
