package dev.nightkeep.codec;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** The header of a gzip member (RFC 1952, 2.3), of which nothing is needed but its end. */
final class GzipHeader {
    private static final int MAGIC_AND_DEFLATE = 0x1f8b08;
    private static final int TIME_FLAGS_AND_SYSTEM = 6;
    private static final int HEADER_CRC = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;
    private static final int RESERVED = 0xe0;

    private GzipHeader() {}

    /** Leaves {@code in} at the first deflated byte. */
    static void skip(InputStream in) throws IOException {
        DataInputStream header = new DataInputStream(in);
        if ((header.readUnsignedShort() << 8 | header.readUnsignedByte()) != MAGIC_AND_DEFLATE) {
            throw new ZipException("not a gzip member");
        }
        int flags = header.readUnsignedByte();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("the gzip member has flags that RFC 1952 reserves");
        }
        header.skipNBytes(TIME_FLAGS_AND_SYSTEM);
        skipOptionalFields(header, flags);
    }

    private static void skipOptionalFields(DataInputStream header, int flags) throws IOException {
        if ((flags & EXTRA) != 0) {
            header.skipNBytes(Short.toUnsignedInt(Short.reverseBytes(header.readShort())));
        }
        if ((flags & NAME) != 0) {
            skipText(header);
        }
        if ((flags & COMMENT) != 0) {
            skipText(header);
        }
        if ((flags & HEADER_CRC) != 0) {
            header.skipNBytes(2);
        }
    }

    private static void skipText(DataInputStream header) throws IOException {
        int character;
        do {
            character = header.readUnsignedByte();
        } while (character != 0);
    }
}
