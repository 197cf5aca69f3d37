package dev.nightkeep.format;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.UnsupportedFormatException;
import java.io.IOException;

/** Manifests as JSON, and back without trusting them. */
public final class ManifestJson {
    /** Larger than any manifest that Nightkeep writes. */
    public static final int MAX_BYTES = 1 << 20;

    /** The member that holds the SHA-256 of all other bytes. */
    public static final String CHECKSUM = ManifestChecksum.MEMBER;

    private static final ObjectReader READER =
            FormatJson.mapper().readerFor(Manifest.class).with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    private static final ObjectReader STRICT_READER = READER.with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ManifestJson() {}

    /** The manifest with its checksum as the last member. */
    public static byte[] write(Manifest manifest) {
        ObjectNode tree = FormatJson.mapper().valueToTree(manifest);
        return ManifestChecksum.fill(FormatJson.writePretty(tree.put(ManifestChecksum.MEMBER, ManifestChecksum.BLANK)));
    }

    /**
     * Reads a manifest that may have been written by anyone. One without a checksum is of the time before there were
     * any; whoever adds members writes a checksum, so that there every member must be known: else the name of the
     * checksum, or of a tombstone, could be damaged unnoticed.
     *
     * @param name of the manifest, for messages
     * @throws UnsupportedFormatException when it is of a newer version
     * @throws CorruptBackupException     when it is no manifest, or not the one that was written
     */
    public static Manifest read(byte[] json, String name) {
        try {
            JsonNode tree = READER.readTree(json);
            requireKnownVersion(tree.path("formatVersion"), name);
            boolean vouched = tree.has(ManifestChecksum.MEMBER);
            requireUnchanged(vouched, json, name);
            return (vouched ? READER : STRICT_READER).readValue(tree);
        } catch (IOException | IllegalArgumentException e) {
            throw new CorruptBackupException(
                    "%s is not a valid manifest (%s)".formatted(name, firstLine(e)),
                    "Restore another backup, and find out who changed this one",
                    e);
        }
    }

    private static void requireUnchanged(boolean vouched, byte[] json, String name) {
        if (vouched && !ManifestChecksum.holds(json)) {
            throw new CorruptBackupException(
                    "%s is not what was written: its checksum does not hold".formatted(name),
                    "Restore another backup, and find out what changed this one");
        }
    }

    private static void requireKnownVersion(JsonNode version, String name) {
        if (!version.isIntegralNumber() || version.bigIntegerValue().signum() < 1) {
            throw new CorruptBackupException(
                    "%s has no format version".formatted(name), "Check that it is the manifest of a Nightkeep backup");
        }
        if (!version.isInt() || version.intValue() > Manifest.FORMAT_VERSION) {
            throw new UnsupportedFormatException(
                    "%s has format version %s, this program reads up to %d"
                            .formatted(name, version.asText(), Manifest.FORMAT_VERSION),
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
