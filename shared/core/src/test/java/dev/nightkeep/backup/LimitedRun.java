package dev.nightkeep.backup;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.RawBsonDocument;

/** A backup in a process of its own, which may not write files of more than a size: says how it ended. */
final class LimitedRun {
    private static final int DOCUMENT_BYTES = 100_000;
    private static final int DOCUMENTS = 30;

    private LimitedRun() {}

    static InMemorySource source() {
        InMemorySource source = new InMemorySource();
        List<RawBsonDocument> documents = IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> RawBsonDocument.parse("{_id: %d, text: '%s'}".formatted(i, "x".repeat(DOCUMENT_BYTES))))
                .toList();
        Backups.put(source, "app.large", "{}", documents);
        return source;
    }

    static BackupResult run(BackupStore store) {
        return Backups.backUp(store, source(), Backups.request(DataFormat.DUMP, Compression.NONE));
    }

    static Process start(Path folder, int kibibytes) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f %d && exec \"$0\" \"$@\"".formatted(kibibytes),
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LimitedRun.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    public static void main(String[] arguments) {
        try (BackupStore store = Stores.directory(Path.of(arguments[0]))) {
            run(store);
            System.out.println("done");
        } catch (NightkeepException e) {
            System.out.println(e.code() + ": " + e.userMessage());
        }
    }
}
