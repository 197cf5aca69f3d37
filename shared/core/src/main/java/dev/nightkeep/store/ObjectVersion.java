package dev.nightkeep.store;

/** An opaque token that changes whenever the content under a key changes (the ETag of S3). */
public record ObjectVersion(String value) {
    public ObjectVersion {
        if (value.isBlank()) {
            throw new IllegalArgumentException("version is blank");
        }
    }
}
