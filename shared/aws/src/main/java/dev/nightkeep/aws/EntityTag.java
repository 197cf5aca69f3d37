package dev.nightkeep.aws;

import dev.nightkeep.store.ObjectVersion;

/** The ETag of an object, without the quotes that some answers have around it and some have not. */
record EntityTag(String value) {
    static EntityTag of(String header) {
        return new EntityTag(header.replace("\"", ""));
    }

    static EntityTag of(ObjectVersion version) {
        return new EntityTag(version.value());
    }

    ObjectVersion version() {
        return new ObjectVersion(value);
    }

    /** As a header wants it. */
    @Override
    public String toString() {
        return '"' + value + '"';
    }
}
