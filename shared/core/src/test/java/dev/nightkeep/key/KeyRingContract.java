package dev.nightkeep.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.error.DecryptionException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link KeyRing} holds. */
@ExtendWith(SeedExtension.class)
public abstract class KeyRingContract {
    private static final SealContext CONTEXT = new SealContext("backup", "dump/app/users.bson.gz");
    private static final int THREE_MEGABYTES = 3_000_000;

    /** The key ring under test; always the same keys. */
    protected abstract KeyRing keyRing();

    /** A key ring of the same scheme and other keys. */
    protected abstract KeyRing otherKeyRing();

    /** Whether what was sealed as one object cannot be opened as another. */
    protected boolean bindsContext() {
        return false;
    }

    /** Whether bytes that were changed, cut off or added are noticed. */
    protected boolean authenticates() {
        return true;
    }

    @Test
    protected void scheme_hasANameAndASuffixThatFitsAFile() {
        assertThat(keyRing().scheme()).matches("[a-z0-9-]+");
        assertThat(keyRing().suffix()).matches("(\\.[a-z0-9]+)?");
    }

    @Test
    protected void seal_thenOpen_givesTheBytesBack(Seed seed) throws IOException {
        for (int length : new int[] {0, 1, THREE_MEGABYTES}) {
            byte[] plain = random(seed, length);
            assertThat(Arrays.equals(opened(keyRing(), sealed(plain)), plain)).isTrue();
        }
    }

    @Test
    protected void seal_singleBytesAndPieces_givesTheBytesBack() throws IOException {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        try (OutputStream out = keyRing().seal(sink, CONTEXT)) {
            out.write('a');
            out.write(new byte[] {'x', 'b', 'c', 'x'}, 1, 2);
            out.flush();
            out.write(new byte[0]);
            out.write('d');
        }
        assertThat(opened(keyRing(), sink.toByteArray())).asString().isEqualTo("abcd");
    }

    @Test
    protected void close_ofTheSealingStream_leavesTheSinkOpen() throws IOException {
        boolean[] closed = {false};
        OutputStream sink = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        keyRing().seal(sink, CONTEXT).close();
        assertThat(closed[0]).isFalse();
    }

    @Test
    protected void open_readToTheEnd_leavesTheSealedBytesOpen(Seed seed) throws IOException {
        boolean[] closed = {false};
        InputStream sealed = new ByteArrayInputStream(sealed(random(seed, 100_000))) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        InputStream opened = keyRing().open(sealed, CONTEXT);
        opened.readAllBytes();
        assertThat(closed[0]).as("closed before anybody said so").isFalse();
    }

    @Test
    protected void seal_manyAtOnce_doNotDisturbEachOther(Seed seed)
            throws IOException, InterruptedException, ExecutionException {
        byte[] plain = random(seed, 200_000);
        Callable<Boolean> task = () -> Arrays.equals(opened(keyRing(), sealed(plain)), plain);
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> results = executor.invokeAll(Collections.nCopies(8, task));
            for (Future<Boolean> result : results) {
                assertThat(result.get()).isTrue();
            }
        }
    }

    @Test
    protected void open_changedByte_isNoticed(Seed seed) throws IOException {
        byte[] sealed = sealed(random(seed, 200_000));
        for (int position : new int[] {sealed.length / 3, sealed.length / 2, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[position] ^= 1;
            assertNoticed(keyRing(), changed);
        }
    }

    @Test
    protected void open_cutOff_isNoticed(Seed seed) throws IOException {
        byte[] sealed = sealed(random(seed, 200_000));
        for (int length : new int[] {0, 1, sealed.length / 2, sealed.length - 1}) {
            assertNoticed(keyRing(), Arrays.copyOf(sealed, length));
        }
    }

    @Test
    protected void open_lengthened_isNoticed(Seed seed) throws IOException {
        byte[] sealed = sealed(random(seed, 200_000));
        assertNoticed(keyRing(), Arrays.copyOf(sealed, sealed.length + 1));
        byte[] twice = Arrays.copyOf(sealed, sealed.length * 2);
        System.arraycopy(sealed, 0, twice, sealed.length, sealed.length);
        assertNoticed(keyRing(), twice);
    }

    @Test
    protected void open_asAnotherObject_isRefusedWhereTheSchemeBinds(Seed seed) throws IOException {
        byte[] plain = random(seed, 1000);
        SealContext other = new SealContext("backup", "dump/app/orders.bson.gz");
        if (bindsContext()) {
            byte[] sealed = sealed(plain);
            assertThatThrownBy(() -> opened(keyRing(), sealed, other)).isInstanceOf(DecryptionException.class);
        } else {
            assertThat(Arrays.equals(opened(keyRing(), sealed(plain), other), plain))
                    .isTrue();
        }
    }

    @Test
    protected void keyIds_areThereWhereSomethingIsSealed_andFitALine() {
        assertThat(keyRing().keyIds().isEmpty()).isEqualTo(!keyRing().seals());
        assertThat(keyRing().keyIds()).allSatisfy(id -> assertThat(id).matches("\\S{1,300}"));
    }

    @Test
    protected void open_withOtherKeys_isRefused(Seed seed) throws IOException {
        assertNoticed(otherKeyRing(), sealed(random(seed, 1000)));
    }

    @Test
    protected void seal_again_givesOtherBytes(Seed seed) throws IOException {
        byte[] plain = random(seed, 1000);
        assertThat(Arrays.equals(sealed(plain), sealed(plain))).isEqualTo(!authenticates());
    }

    private void assertNoticed(KeyRing ring, byte[] sealed) throws IOException {
        if (authenticates()) {
            assertThatThrownBy(() -> opened(ring, sealed)).isInstanceOf(DecryptionException.class);
        } else {
            assertThat(Arrays.equals(opened(ring, sealed), sealed)).isTrue();
        }
    }

    private static byte[] random(Seed seed, int length) {
        byte[] bytes = new byte[length];
        seed.random().nextBytes(bytes);
        return bytes;
    }

    private byte[] sealed(byte[] plain) throws IOException {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        try (OutputStream out = keyRing().seal(sink, CONTEXT)) {
            out.write(plain);
        }
        return sink.toByteArray();
    }

    private static byte[] opened(KeyRing ring, byte[] sealed) throws IOException {
        return opened(ring, sealed, CONTEXT);
    }

    private static byte[] opened(KeyRing ring, byte[] sealed, SealContext context) throws IOException {
        try (InputStream in = ring.open(new ByteArrayInputStream(sealed), context)) {
            return in.readAllBytes();
        }
    }
}
