package dev.nightkeep.files;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.store.ObjectKey;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the host files that globs name. Symbolic links are not followed. A glob is relative to the base folder or
 * absolute; {@code *} stays within one folder, {@code **} crosses folders.
 */
public final class HostFiles {
    private static final String GLOB_CHARACTERS = "*?[{";

    private final Path base;
    private final boolean encrypted;

    /** With {@code encrypted}, files that look like secrets are taken too. */
    public HostFiles(Path base, boolean encrypted) {
        this.base = base.toAbsolutePath().normalize();
        this.encrypted = encrypted;
    }

    /**
     * All files that any of the globs names, by their path.
     *
     * @throws ConfigurationException when a glob names nothing, or names what looks like a secret
     */
    public List<HostFile> find(List<String> globs) {
        TreeMap<String, HostFile> found = new TreeMap<>();
        for (String glob : globs) {
            List<Path> files = matching(glob);
            if (files.isEmpty()) {
                throw new ConfigurationException(
                        "--files '%s' names no file below %s".formatted(glob, base),
                        "Correct the pattern, or leave it out");
            }
            files.forEach(file ->
                    describe(file).ifPresent(kept -> found.put(kept.attributes().path(), kept)));
        }
        return List.copyOf(found.values());
    }

    private List<Path> matching(String glob) {
        Path pattern = base.resolve(glob).normalize();
        Path start = fixedPrefix(pattern);
        PathMatcher matcher = base.getFileSystem().getPathMatcher("glob:" + pattern);
        Predicate<Path> wanted = pattern.equals(start) ? file -> file.startsWith(start) : matcher::matches;
        try (Stream<Path> tree = Files.walk(start)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !Files.isSymbolicLink(file))
                    .filter(wanted)
                    .map(this::requireHarmless)
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw unreadable(start, e);
        }
    }

    private static Path fixedPrefix(Path pattern) {
        Path prefix = pattern;
        while (hasGlob(prefix.toString())) {
            prefix = Optional.ofNullable(prefix.getParent()).orElseThrow();
        }
        return prefix;
    }

    private static boolean hasGlob(String text) {
        return text.chars().anyMatch(c -> GLOB_CHARACTERS.indexOf(c) >= 0);
    }

    private Path requireHarmless(Path file) {
        if (!encrypted && SecretNames.looksSecret(file)) {
            throw new ConfigurationException(
                    "%s looks like a file with secrets, and this backup is not encrypted".formatted(file),
                    "Narrow --files so that it is left out, or encrypt the backup");
        }
        return file;
    }

    private Optional<HostFile> describe(Path file) {
        try {
            FileAttributes attributes = new FileAttributes(
                    name(file), mode(file), Files.getLastModifiedTime(file).toInstant());
            return Optional.of(new HostFile(file, attributes));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private String name(Path file) {
        Path relative =
                file.startsWith(base) ? base.relativize(file) : file.getRoot().relativize(file);
        String name = relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
        try {
            return ObjectKey.of("files/" + name).value().substring("files/".length());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "The name of %s cannot be kept (%s)".formatted(file, e.getMessage()),
                    "Rename the file, or narrow --files",
                    e);
        }
    }

    private static String mode(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null
                ? "rw-------"
                : PosixFilePermissions.toString(view.readAttributes().permissions());
    }

    private static ConfigurationException unreadable(Path path, Exception cause) {
        String why = cause instanceof AccessDeniedException ? "permission denied" : String.valueOf(cause.getMessage());
        return new ConfigurationException(
                "%s cannot be read (%s)".formatted(path, why),
                "Give this user the right to read it, or narrow --files",
                cause);
    }
}
