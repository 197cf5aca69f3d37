package dev.nightkeep.format;

import dev.nightkeep.bson.BsonFraming;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.bson.ExtendedJson;
import dev.nightkeep.hash.Digest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * The pieces of the one document of {@code format: json}, as UTF-8, to be put one behind the other: {@link #opening},
 * for each collection {@link #beginCollection}, its {@link #documents} in order and {@link #endCollection}, then
 * {@link #beginFilesystem} and each file, then {@link #closing}. Every function depends on its arguments alone, so that
 * blocks can be written on many threads. Each document has a line of its own.
 */
public final class JsonFraming {
    /** Contents of files are given in pieces of a multiple of this, but for the last piece. */
    public static final int BASE64_GROUP = 3;

    private JsonFraming() {}

    public static byte[] opening(JsonHeader header) {
        return utf8("{\"backup_metadata\":%s,\n\"collections\":{".formatted(text(header)));
    }

    /**
     * Opens a collection, or a view, which then has no documents.
     *
     * @param first whether no collection stands before it
     */
    public static byte[] beginCollection(MetadataDocument metadata, boolean first) {
        String members = new String(metadata.toJson(), StandardCharsets.UTF_8);
        return utf8("%s\n%s:%s, \"documents\":["
                .formatted(
                        first ? "" : ",",
                        text(metadata.description().namespace().toString()),
                        members.substring(0, members.length() - 1)));
    }

    /**
     * Documents as lines.
     *
     * @param first whether no document of this collection stands before them
     */
    public static byte[] documents(DocumentBlock block, boolean first) {
        ByteArrayOutputStream lines =
                new ByteArrayOutputStream(2 * block.bytes().length() + 2);
        byte[] array = block.bytes().array();
        int end = block.bytes().offset() + block.bytes().length();
        for (int position = block.bytes().offset(); position < end; ) {
            int length = BsonFraming.lengthAt(array, position, end);
            lines.writeBytes(utf8(first && lines.size() == 0 ? "\n" : ",\n"));
            lines.writeBytes(utf8(ExtendedJson.write(new ByteSpan(array, position, length))));
            position += length;
        }
        return lines.toByteArray();
    }

    public static byte[] endCollection() {
        return utf8("\n]}");
    }

    public static byte[] beginFilesystem() {
        return utf8("\n},\n\"filesystem\":{\"files\":[");
    }

    /**
     * Opens a host file.
     *
     * @param first whether no file stands before it
     */
    public static byte[] beginFile(FileAttributes file, boolean first) {
        String members = text(file);
        return utf8("%s\n%s,\"content\":\"".formatted(first ? "" : ",", members.substring(0, members.length() - 1)));
    }

    /**
     * A piece of a file's content as base64.
     *
     * @param content a multiple of {@link #BASE64_GROUP} bytes, unless it is the last piece
     */
    public static byte[] fileContent(ByteSpan content) {
        return Base64.getEncoder()
                .encode(java.util.Arrays.copyOfRange(
                        content.array(), content.offset(), content.offset() + content.length()));
    }

    /** Closes a file with the size and hash that were found while its content was read. */
    public static byte[] endFile(long size, Digest sha256) {
        return utf8("\",\"size\":%d,\"sha256\":\"%s\"}".formatted(size, sha256));
    }

    /** Closes the document; the checksums of all collections but views, by name. */
    public static byte[] closing(Map<String, JsonChecksum> checksums) {
        StringBuilder members = new StringBuilder();
        checksums.forEach((name, checksum) -> members.append(members.isEmpty() ? "\n" : ",\n")
                .append(text(name))
                .append(':')
                .append(text(checksum)));
        return utf8("\n]},\n\"checksums\":{%s\n}}\n".formatted(members));
    }

    private static String text(Object value) {
        return new String(FormatJson.write(value), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
