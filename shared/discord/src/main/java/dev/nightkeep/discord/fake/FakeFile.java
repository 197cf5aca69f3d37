package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.value.Snowflake;

/** A file of a message. Immutable. */
public final class FakeFile {
    private final Snowflake id;
    private final String filename;
    private final byte[] content;

    FakeFile(Snowflake id, String filename, byte[] content) {
        this.id = id;
        this.filename = filename;
        this.content = content.clone();
    }

    /** Of the attachment. */
    public Snowflake id() {
        return id;
    }

    /** As it was sent. */
    public String filename() {
        return filename;
    }

    /** A copy of it. */
    public byte[] content() {
        return content.clone();
    }

    int length() {
        return content.length;
    }
}
