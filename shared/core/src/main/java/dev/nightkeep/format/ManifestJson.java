package dev.nightkeep.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.UnsupportedFormatException;
import java.io.IOException;

/** Manifests as JSON, and back without trusting them. */
public final class ManifestJson {
    /** Larger than any manifest that Nightkeep writes. */
    public static final int MAX_BYTES = 1 << 20;

    private ManifestJson() {}

    public static byte[] write(Manifest manifest) {
        return FormatJson.writePretty(manifest);
    }

    /**
     * Reads a manifest that may have been written by anyone.
     *
     * @param name of the manifest, for messages
     * @throws UnsupportedFormatException when it is of a newer version, or names a codec that is not known here
     * @throws CorruptBackupException     when it is no manifest
     */
    public static Manifest read(byte[] json, String name) {
        try {
            JsonNode tree = FormatJson.mapper().readTree(json);
            requireKnownVersion(tree.path("formatVersion"), name);
            return FormatJson.mapper().treeToValue(tree, Manifest.class);
        } catch (IOException | IllegalArgumentException e) {
            throw new CorruptBackupException(
                    "%s is not a valid manifest (%s)".formatted(name, firstLine(e)),
                    "Restore another backup, and find out who changed this one",
                    e);
        }
    }

    private static void requireKnownVersion(JsonNode version, String name) {
        if (!version.isInt() || version.intValue() < 1) {
            throw new CorruptBackupException(
                    "%s has no format version".formatted(name), "Check that it is the manifest of a Nightkeep backup");
        }
        if (version.intValue() > Manifest.FORMAT_VERSION) {
            throw new UnsupportedFormatException(
                    "%s has format version %d, this program reads up to %d"
                            .formatted(name, version.intValue(), Manifest.FORMAT_VERSION),
                    "Use a newer Nightkeep");
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }
}
