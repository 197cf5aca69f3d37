package dev.nightkeep.store;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.StoreUnavailableException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the records of a store refuse to be. */
final class StoreRecordsTest {
    private static final ObjectKey KEY = ObjectKey.of("a");

    @Test
    void version_blank_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ObjectVersion(" "));
    }

    @Test
    void object_negativeSize_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StoredObject(KEY, -1, new ObjectVersion("1"), Instant.EPOCH));
    }

    @Test
    void listing_limitOutOfRange_isRefused() {
        for (int limit : new int[] {-1, 0, 1001}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Listing.objects("").limitedTo(limit));
        }
    }

    @Test
    void readAll_streamBreaks_isUnavailable() {
        BackupStore broken = new ForwardingStore(new InMemoryStore()) {
            @Override
            public InputStream read(ObjectKey key, long offset) {
                return new FilterInputStream(InputStream.nullInputStream()) {
                    @Override
                    public int read(byte[] buffer, int at, int length) throws IOException {
                        throw new IOException("connection reset");
                    }
                };
            }
        };
        assertThatThrownBy(() -> broken.readAll(KEY, 10))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("Reading a from memory broke off");
    }
}
