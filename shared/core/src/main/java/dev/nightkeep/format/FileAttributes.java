package dev.nightkeep.format;

import java.time.Instant;

/**
 * What is kept of a host file beside its content.
 *
 * @param path     relative, with {@code /} between segments, as it was matched
 * @param mode     permissions as {@code rw-r-----}
 * @param modified last modification
 */
public record FileAttributes(String path, String mode, Instant modified) {}
