package dev.nightkeep.files;

import dev.nightkeep.format.FileAttributes;
import java.nio.file.Path;

/** A file of this host that is kept in a backup. */
public record HostFile(Path source, FileAttributes attributes) {}
