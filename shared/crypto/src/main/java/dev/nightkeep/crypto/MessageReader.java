package dev.nightkeep.crypto;

import com.amazonaws.encryptionsdk.exception.AwsCryptoException;
import com.amazonaws.encryptionsdk.model.CiphertextHeaders;
import dev.nightkeep.error.DecryptionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a message of the AWS Encryption SDK into its header and its frames, and requires that it ends with its last
 * frame. Given frame by frame, the SDK copies nothing twice (at each read it copies again whatever is no whole frame
 * yet), and bytes that were added behind the end are not passed over (the SDK does). Message format, version 2, is in
 * the SDK's developer guide. For one thread.
 */
final class MessageReader {
    private static final int HEADER_LIMIT = 1 << 16;
    private static final int FIRST_LOOK = 1 << 10;
    private static final int FRAME_LIMIT = 1 << 24;
    private static final int LAST = 0xffff_ffff;
    private static final int NUMBER_AND_NONCE = 4 + 12;
    private static final int LENGTH = 4;
    private static final int TAG = 16;

    private final InputStream sealed;
    private final String object;
    private InputStream rest = InputStream.nullInputStream();
    private int headerBytes;
    private int frameBytes;
    private boolean ended;

    MessageReader(InputStream sealed, String object) {
        this.sealed = sealed;
        this.object = object;
    }

    /** What the header says; to be asked for once, before any piece. */
    MessageHeader header(int maxKeys) throws IOException {
        byte[] look = sealed.readNBytes(FIRST_LOOK);
        Optional<MessageHeader> header = parse(look, maxKeys);
        while (header.isEmpty()) {
            look = longer(look);
            header = parse(look, maxKeys);
        }
        return accept(header.orElseThrow(), look);
    }

    private Optional<MessageHeader> parse(byte[] look, int maxKeys) {
        try {
            CiphertextHeaders parsed = new CiphertextHeaders();
            int bytes = parsed.deserialize(look, 0, maxKeys);
            return parsed.isComplete() ? Optional.of(MessageHeader.of(parsed, bytes)) : Optional.empty();
        } catch (AwsCryptoException | IllegalArgumentException e) {
            throw Damage.to(object, e);
        }
    }

    private byte[] longer(byte[] look) throws IOException {
        byte[] more = sealed.readNBytes(look.length);
        if (more.length == 0 || look.length >= HEADER_LIMIT) {
            throw damage("its header does not end");
        }
        byte[] longer = Arrays.copyOf(look, look.length + more.length);
        System.arraycopy(more, 0, longer, look.length, more.length);
        return longer;
    }

    private MessageHeader accept(MessageHeader header, byte[] look) throws IOException {
        if (header.frameBytes() <= 0 || header.frameBytes() > FRAME_LIMIT) {
            throw damage("its frames have %d bytes".formatted(header.frameBytes()));
        }
        headerBytes = header.bytes();
        frameBytes = header.frameBytes();
        rest = behind(look);
        return header;
    }

    /** What was looked at comes once more. A {@link java.io.SequenceInputStream} would close the source at its end. */
    private InputStream behind(byte[] look) throws IOException {
        PushbackInputStream again = new PushbackInputStream(sealed, Math.max(1, look.length));
        again.unread(look);
        return again;
    }

    /** The header's bytes, with which decryption begins; to be asked for once, behind {@link #header}. */
    byte[] headerBytes() throws IOException {
        return exactly(headerBytes);
    }

    /**
     * The next frame, whole; behind the last one empty.
     *
     * @throws DecryptionException when the message is cut off, or does not end there
     */
    Optional<byte[]> nextFrame() throws IOException {
        if (ended) {
            requireEnd();
            return Optional.empty();
        }
        byte[] start = exactly(LENGTH);
        ended = ByteBuffer.wrap(start).getInt() == LAST;
        return Optional.of(
                ended ? lastFrame(start) : joined(start, exactly(NUMBER_AND_NONCE - LENGTH + frameBytes + TAG)));
    }

    private byte[] lastFrame(byte[] mark) throws IOException {
        byte[] start = joined(mark, exactly(NUMBER_AND_NONCE + LENGTH));
        int content = ByteBuffer.wrap(start).getInt(start.length - LENGTH);
        if (content < 0 || content > frameBytes) {
            throw damage("its last frame has %d bytes".formatted(content));
        }
        return joined(start, exactly(content + TAG));
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = rest.readNBytes(length);
        if (bytes.length < length) {
            throw damage("it is cut off");
        }
        return bytes;
    }

    private void requireEnd() throws IOException {
        if (rest.read() >= 0) {
            throw damage("it goes on behind its end");
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private DecryptionException damage(String how) {
        return Damage.to(object, how);
    }
}
