package dev.nightkeep.cli.report;

import dev.nightkeep.format.Manifest;

/**
 * A store as results name it.
 *
 * @param location a path or {@code s3://bucket/prefix}
 * @param options  what reaches it on a command line, such as {@code --from ./backups}
 */
public record StoreText(String location, String options) {
    /** A command that shows what a restore would do. */
    String restoreCommand(Manifest manifest) {
        return "nightkeep restore %s %s%s --uri-env MONGO_URI --dry-run"
                .formatted(manifest.id(), options, EncryptionText.option(manifest));
    }
}
