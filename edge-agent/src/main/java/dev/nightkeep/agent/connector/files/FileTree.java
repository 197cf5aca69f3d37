package dev.nightkeep.agent.connector.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** All that is meant, folders before what is in them, in the order of their names. Links are not followed. */
final class FileTree {
    private final ChosenPaths chosen;
    private final BiConsumer<Path, IOException> unreadable;
    private final Deque<Path> left = new ArrayDeque<>();

    /** {@code unreadable} is told of folders that cannot be read. */
    FileTree(ChosenPaths chosen, BiConsumer<Path, IOException> unreadable) {
        this.chosen = chosen;
        this.unreadable = unreadable;
        chosen.beginnings().stream()
                .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                .forEach(left::addLast);
    }

    /** The next path; empty at the end. */
    Optional<Path> next() {
        while (!left.isEmpty()) {
            Path path = left.removeFirst();
            if (chosen.isLeftOut(path)) {
                continue;
            }
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                children(path).reversed().forEach(left::addFirst);
            }
            if (chosen.isMeant(path)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(children::add);
        } catch (NoSuchFileException e) {
            return List.of(); // it was removed since it was listed
        } catch (DirectoryIteratorException e) {
            unreadable.accept(folder, e.getCause());
        } catch (IOException e) {
            unreadable.accept(folder, e);
        }
        return children.stream().sorted().toList();
    }
}
