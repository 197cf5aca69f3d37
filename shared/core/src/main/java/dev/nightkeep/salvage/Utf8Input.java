package dev.nightkeep.salvage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of another encoding as UTF-8. What is not valid becomes U+FFFD. For one thread. */
final class Utf8Input extends InputStream {
    private static final int BUFFER = 8192;

    private final Reader reader;
    private final char[] characters = new char[BUFFER];
    private byte[] pending = {};
    private int position;
    private char half;

    Utf8Input(InputStream in, Charset charset) {
        this.reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (position == pending.length) {
            if (!fill()) {
                return -1;
            }
        }
        int read = Math.min(length, pending.length - position);
        System.arraycopy(pending, position, buffer, offset, read);
        position += read;
        return read;
    }

    private boolean fill() throws IOException {
        int from = half == 0 ? 0 : 1;
        characters[0] = half == 0 ? characters[0] : half;
        int read = reader.read(characters, from, BUFFER - from);
        if (read < 0 && half == 0) {
            return false;
        }
        int end = from + Math.max(0, read);
        half = read > 0 && Character.isHighSurrogate(characters[end - 1]) ? characters[--end] : 0;
        pending = bytes(end);
        position = 0;
        return true;
    }

    private byte[] bytes(int end) {
        return CharBuffer.wrap(characters, 0, end).toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
