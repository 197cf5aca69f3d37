package dev.nightkeep.format;

import dev.nightkeep.store.ObjectKey;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What is kept of a host file beside its content.
 *
 * @param path     relative, with {@code /} between segments, as it was matched
 * @param mode     permissions as {@code rw-r-----}
 * @param modified last modification
 */
public record FileAttributes(String path, String mode, Instant modified) {
    private static final Pattern MODE = Pattern.compile("([r-][w-][x-]){3}");

    public FileAttributes {
        ObjectKey.of(path);
        if (!MODE.matcher(mode).matches()) {
            throw new IllegalArgumentException("not the permissions of a file: '%s'".formatted(mode));
        }
        Objects.requireNonNull(modified, "modified");
    }
}
