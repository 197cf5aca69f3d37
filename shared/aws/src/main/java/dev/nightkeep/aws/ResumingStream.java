package dev.nightkeep.aws;

import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.store.ObjectKey;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The bytes of one object. Counts them, for the JDK's HTTP client takes a connection that breaks for the end of the
 * content; where it breaks, goes on from there with a new request for the same version of the object.
 */
final class ResumingStream extends InputStream {
    private static final int MAX_BREAKS_WITHOUT_PROGRESS = 4;
    private static final long PROGRESS = 1 << 20;

    private final S3Reads reads;
    private final ObjectKey key;
    private final EntityTag version;
    private final long end;
    private ResponseInputStream<GetObjectResponse> body;
    private long position;
    private long lastBreak;
    private int breaks;

    ResumingStream(S3Reads reads, ObjectKey key, long offset, ResponseInputStream<GetObjectResponse> body) {
        this.reads = reads;
        this.key = key;
        this.version = EntityTag.of(body.response().eTag());
        this.end = offset + body.response().contentLength();
        this.body = body;
        this.position = offset;
        this.lastBreak = offset;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        while (position < end) {
            try {
                return advance(body.read(buffer, offset, length));
            } catch (IOException e) {
                resume(e);
            } catch (SdkException e) {
                throw S3Errors.translate(reads.operation(key), e);
            }
        }
        return -1;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(body.available(), end - position);
    }

    /** Gives the connection up rather than reading to the end what nobody wants. */
    @Override
    public void close() throws IOException {
        if (position < end) {
            body.abort();
        }
        try {
            body.close();
        } catch (SdkException e) {
            throw S3Errors.translate(reads.operation(key), e);
        }
    }

    private int advance(int count) throws EOFException {
        if (count < 0) {
            throw new EOFException("the connection ended %d bytes before the content".formatted(end - position));
        }
        position += count;
        return count;
    }

    private void resume(IOException failure) {
        breaks = position - lastBreak >= PROGRESS ? 1 : breaks + 1;
        lastBreak = position;
        body.abort();
        if (breaks > MAX_BREAKS_WITHOUT_PROGRESS) {
            throw S3Outages.broken(reads.operation(key), failure);
        }
        body = resumed();
    }

    private ResponseInputStream<GetObjectResponse> resumed() {
        try {
            return reads.body(key, position, version).orElseThrow(() -> replaced(null));
        } catch (PreconditionFailedException e) {
            throw replaced(e);
        }
    }

    private StoreUnavailableException replaced(@Nullable PreconditionFailedException cause) {
        return new StoreUnavailableException(
                reads.operation(key) + " failed: it was replaced meanwhile", "Read it again from the start", cause);
    }
}
