package dev.nightkeep.discord.fake;

/** One part of a request of many. Not changed once it is made. */
final class FilePart {
    private final String filename;
    private final byte[] content;

    FilePart(String filename, byte[] content) {
        this.filename = filename;
        this.content = content;
    }

    String filename() {
        return filename;
    }

    byte[] content() {
        return content;
    }
}
