package dev.nightkeep.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads while the connection and the service fail. */
abstract class S3ReadFaultSuite {
    private static final ObjectKey KEY = ObjectKey.of("job/part.bson.gz");
    private static final byte[] CONTENT = content();

    private FaultyFront front;
    private BackupStore store;
    private StoredObject stored;

    @BeforeEach
    void open(TestBucket bucket) {
        front = new FaultyFront(bucket.endpoint());
        store = bucket.by(front.url()).open();
        stored = store.write(KEY, CONTENT, Precondition.absent());
    }

    @AfterEach
    void close() {
        store.close();
        front.close();
    }

    @Test
    void read_connectionCut_goesOnWhereItBrokeOffWithTheSameVersion() {
        front.next("GET", Fault.answerCutAfter(1_000_000));

        assertThat(store.readAll(KEY, CONTENT.length)).isEqualTo(CONTENT);
        assertThat(front.received("GET")).hasSize(2).last().satisfies(second -> {
            assertThat(second.header("Range"))
                    .hasValueSatisfying(range -> assertThat(range).matches("bytes=[1-9][0-9]*-"));
            assertThat(second.header("If-Match"))
                    .contains('"' + stored.version().value() + '"');
        });
    }

    @Test
    void read_fromAnOffsetAndConnectionCut_hasTheRestExactly() throws IOException {
        front.next("GET", Fault.answerCutAfter(10), Fault.answerCutAfter(10));

        try (InputStream in = store.read(KEY, 1_000_000)) {
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(CONTENT, 1_000_000, CONTENT.length));
        }
        assertThat(front.received("GET")).hasSize(3);
    }

    @Test
    void read_cutAgainAndAgainWithProgress_isWhole() {
        front.next(
                "GET", Collections.nCopies(6, Fault.answerCutAfter(1_200_000)).toArray(Fault[]::new));

        assertThat(store.readAll(KEY, CONTENT.length)).isEqualTo(CONTENT);
    }

    @Test
    void read_cutAgainAndAgainWithoutProgress_failsRatherThanEnds() {
        front.next("GET", Collections.nCopies(9, Fault.answerCutAfter(100)).toArray(Fault[]::new));

        assertThatThrownBy(() -> store.readAll(KEY, CONTENT.length))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageMatching("Reading s3://nightkeep-.*/home/pi/job/part.bson.gz failed: .+");
        assertThat(front.received("GET")).hasSize(5);
    }

    @Test
    void read_replacedWhileTheConnectionIsCut_failsRatherThanMixes() throws IOException {
        front.next("GET", Fault.answerCutAfter(1000));

        try (InputStream in = store.read(KEY, 0)) {
            store.write(KEY, new byte[CONTENT.length], Precondition.unchanged(stored.version()));

            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("failed: it was replaced meanwhile");
        }
    }

    @Test
    void read_serviceThatIgnoresRanges_refused() {
        front.next("GET", Fault.headerIgnored("range"));

        assertThatThrownBy(() -> store.read(KEY, 10))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("does not keep to the range");
    }

    @Test
    void read_nothingThere_notFound() {
        assertThatThrownBy(() -> store.read(ObjectKey.of("nothing"), 0))
                .isInstanceOf(ObjectNotFoundException.class)
                .hasMessageContaining("/home/pi/nothing failed (404 NoSuchKey");
    }

    @Test
    void read_threadAskedToStop_saysSoAndKeepsTheRequest() throws IOException {
        try (InputStream in = store.read(KEY, 0)) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(in::readAllBytes).isInstanceOf(RunCancelledException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void read_closedEarly_doesNotFetchTheRest() throws IOException {
        try (InputStream in = store.read(KEY, 0)) {
            assertThat(in.read()).isEqualTo(Byte.toUnsignedInt(CONTENT[0]));
            assertThat(in.readNBytes(2)).containsExactly(CONTENT[1], CONTENT[2]);
        }
        assertThat(store.readAll(KEY, CONTENT.length)).isEqualTo(CONTENT);
    }

    @Test
    void find_serviceBusyForAWhile_finds() {
        Fault busy = Fault.refused(503, "SlowDown");
        front.next("HEAD", busy, busy, busy);

        assertThat(store.find(KEY)).contains(stored);
    }

    private static byte[] content() {
        byte[] content = new byte[3_000_000];
        new Random(1).nextBytes(content);
        return content;
    }
}
