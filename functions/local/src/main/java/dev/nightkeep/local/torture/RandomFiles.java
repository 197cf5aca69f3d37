package dev.nightkeep.local.torture;

import dev.nightkeep.hash.Digest;
import dev.nightkeep.local.history.Dice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Host files in a folder of their own. */
final class RandomFiles {
    /** What names them, from the scratch folder. */
    static final String GLOB = "host/**";

    private static final int MOST = 4;
    private static final int MOST_BYTES = 30_000;
    private static final List<String> FOLDERS = List.of("", "etc/", "with space/", "é/");

    private final Path scratch;

    RandomFiles(Path scratch) {
        this.scratch = scratch;
    }

    /** Makes some, and says what is in them. */
    Map<String, Digest> make(Dice dice) {
        remove(scratch.resolve("host"));
        Map<String, Digest> made = new TreeMap<>();
        int files = dice.whole(1, MOST);
        for (int i = 0; i < files; i++) {
            String path = "host/%sfile%d.txt".formatted(dice.oneOf(FOLDERS), i);
            byte[] content = dice.bytes(dice.chance(0.2) ? 0 : dice.whole(1, MOST_BYTES));
            write(scratch.resolve(path), content);
            made.put(path, Digest.of(content, 0, content.length));
        }
        return made;
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("a host file could not be made", e);
        }
    }

    /** Removes a folder and everything in it. */
    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a folder could not be removed", e);
        }
    }
}
