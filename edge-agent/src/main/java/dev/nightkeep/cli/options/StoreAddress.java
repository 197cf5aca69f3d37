package dev.nightkeep.cli.options;

import dev.nightkeep.error.ConfigurationException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a store is. */
public sealed interface StoreAddress {
    /** A directory of this host. */
    record Directory(Path folder) implements StoreAddress {}

    /** A bucket, as {@code s3://bucket/prefix}, with how to reach it. */
    record Bucket(String location, Optional<String> endpoint, Optional<String> region) implements StoreAddress {}

    /**
     * Reads an address. What looks like a URL of another kind is refused rather than made into a directory of that name,
     * and not repeated: it may hold a password.
     */
    static StoreAddress parse(String text, Path base, Optional<String> endpoint, Optional<String> region) {
        if (isBucket(text)) {
            return new Bucket(text, endpoint, region);
        }
        if (Pattern.matches("(?s)[A-Za-z][A-Za-z0-9+.-]+:/.*", text)) {
            throw new ConfigurationException(
                    "A store of the kind '%s:' is not known".formatted(text.substring(0, text.indexOf(':'))),
                    "Give a directory or s3://bucket/prefix");
        }
        if (endpoint.isPresent() || region.isPresent()) {
            throw new ConfigurationException(
                    "--endpoint-url and --region belong to a bucket, and the store is a directory",
                    "Leave them out, or give s3://bucket/prefix");
        }
        return new Directory(directory(text, base));
    }

    /** Whether the text names a bucket. */
    static boolean isBucket(String text) {
        return text.startsWith("s3://");
    }

    /** The directory of that name, below the base where the name is relative. */
    private static Path directory(String text, Path base) {
        try {
            return base.resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw new ConfigurationException(
                    "'%s' is not the name of a directory".formatted(text), "Give a directory or s3://bucket/prefix", e);
        }
    }
}
