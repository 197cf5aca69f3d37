package dev.nightkeep.crypto;

import java.util.List;

/**
 * What may be said aloud of a key file.
 *
 * @param publicNames one for each key: {@code age1...}, or {@code aes-256:} and 16 hexadecimal digits
 */
public record KeyFileDescription(KeyKind kind, List<String> publicNames) {
    public KeyFileDescription {
        publicNames = List.copyOf(publicNames);
        if (publicNames.isEmpty()) {
            throw new IllegalArgumentException("a key file without a key");
        }
    }
}
