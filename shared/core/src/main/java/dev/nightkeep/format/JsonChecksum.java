package dev.nightkeep.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.nightkeep.hash.Digest;

/**
 * What the document of {@code format: json} states about one collection under {@code checksums}.
 *
 * @param rawBytes of the documents as BSON
 * @param sha256   of that BSON, one document behind the other in the order of the file
 */
public record JsonChecksum(
        long documents, @JsonProperty("raw_bytes") long rawBytes, Digest sha256) {
    public JsonChecksum {
        java.util.Objects.requireNonNull(sha256, "sha256");
    }
}
