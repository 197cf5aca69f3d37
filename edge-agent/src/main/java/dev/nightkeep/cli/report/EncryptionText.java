package dev.nightkeep.cli.report;

import dev.nightkeep.format.Manifest;
import java.util.List;

/** How a backup is encrypted, in words. */
final class EncryptionText {
    private EncryptionText() {}

    /** The scheme and the public names, or that nothing is encrypted. */
    static String of(Manifest manifest) {
        return manifest.isSealed()
                ? "%s, for %s".formatted(manifest.encryption(), String.join(", ", names(manifest)))
                : "not encrypted";
    }

    private static List<String> names(Manifest manifest) {
        return manifest.sealedFor().orElse(List.of("keys that it does not name"));
    }

    /** The option that names its key, with a blank before it; empty where none is needed. */
    static String option(Manifest manifest) {
        if (!manifest.isSealed()) {
            return "";
        }
        if (manifest.encryption().equals("age")) {
            return " --identity FILE";
        }
        return names(manifest).stream().anyMatch(name -> name.startsWith("arn:"))
                ? " --kms-key " + names(manifest).getFirst()
                : " --key-file FILE";
    }
}
