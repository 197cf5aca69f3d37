package dev.nightkeep.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.error.StoreAccessDeniedException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes while the connection and the service fail. */
abstract class S3WriteFaultSuite {
    private static final ObjectKey KEY = ObjectKey.of("job/part.bson.gz");
    private static final Fault BUSY = Fault.refused(503, "SlowDown");
    private static final Fault DAMAGED = Fault.refused(400, "BadDigest");
    private static final int LARGE = (8 << 20) + 1;

    private FaultyFront front;
    private BackupStore store;

    /** With which error code the service refuses bytes that do not have the checksum sent along with them. */
    abstract String codeForDamage();

    @BeforeEach
    void open(TestBucket bucket) {
        front = new FaultyFront(bucket.endpoint());
        store = bucket.by(front.url()).open();
    }

    @AfterEach
    void close() {
        store.close();
        front.close();
    }

    @Test
    void write_conditionalWhoseAnswerIsLost_succeedsThoughItsRepetitionIsRefused() {
        front.next("PUT", Fault.answerLost());

        StoredObject stored = store.write(KEY, new byte[] {1}, Precondition.absent());

        assertThat(front.received("PUT")).hasSize(2);
        assertThat(store.find(KEY)).contains(stored);
    }

    @Test
    void write_versionedWhoseAnswerIsLost_succeedsThoughItsRepetitionIsRefused() {
        StoredObject first = store.write(KEY, new byte[] {1}, Precondition.absent());
        front.next("PUT", Fault.answerLost());

        StoredObject second = store.write(KEY, new byte[] {2}, Precondition.unchanged(first.version()));

        assertThat(store.find(KEY)).contains(second);
        assertThat(store.readAll(KEY, 1)).containsExactly(2);
    }

    @Test
    void write_everyAnswerLost_succeedsForWhatWasWrittenIsFound() {
        front.next("PUT", Collections.nCopies(6, Fault.answerLost()).toArray(Fault[]::new));

        StoredObject stored = store.write(KEY, new byte[] {1}, Precondition.none());

        assertThat(front.received("PUT")).hasSize(6);
        assertThat(store.find(KEY)).contains(stored);
    }

    @Test
    void write_refusedBecauseOfAnotherWriter_staysRefused() {
        store.write(KEY, new byte[] {1}, Precondition.absent());

        assertThatThrownBy(() -> store.write(KEY, new byte[] {1}, Precondition.absent()))
                .isInstanceOf(PreconditionFailedException.class)
                .hasMessageContaining("another write was first");
    }

    @Test
    void write_serviceBusyForAWhile_succeeds() {
        front.next(
                "PUT",
                BUSY,
                BUSY,
                Fault.refused(500, "InternalError"),
                Fault.refused(409, "ConditionalRequestConflict"));

        store.write(KEY, new byte[] {1}, Precondition.absent());

        assertThat(front.received("PUT")).hasSize(5);
        assertThat(store.readAll(KEY, 1)).containsExactly(1);
    }

    @Test
    void write_serviceBusyForGood_isUnavailable() {
        front.next("PUT", Collections.nCopies(6, BUSY).toArray(Fault[]::new));

        assertThatThrownBy(() -> store.write(KEY, new byte[] {1}, Precondition.absent()))
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        failure -> assertThat(failure.userMessage())
                                .matches(
                                        "Writing s3://nightkeep-.*/home/pi/job/part.bson.gz failed \\(503 SlowDown, request .*\\)\\."
                                                + " The service cannot do it now\\. Try again later\\."));
        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    void write_damagedOnTheWay_isRefusedByTheService() {
        front.next("PUT", Collections.nCopies(6, Fault.damaged()).toArray(Fault[]::new));

        assertThatThrownBy(() -> store.write(KEY, new byte[] {1, 2, 3}, Precondition.absent()))
                .isInstanceOf(NightkeepException.class)
                .hasMessageContaining("(400 " + codeForDamage());
        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    void write_damagedOnTheWayOnce_isSentAgain() {
        front.next("PUT", DAMAGED);

        store.write(KEY, new byte[] {1, 2, 3}, Precondition.absent());

        assertThat(store.readAll(KEY, 3)).containsExactly(1, 2, 3);
    }

    @Test
    void write_damagedEveryTime_saysSo() {
        front.next("PUT", Collections.nCopies(6, DAMAGED).toArray(Fault[]::new));

        assertThatThrownBy(() -> store.write(KEY, new byte[] {1, 2, 3}, Precondition.absent()))
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        failure -> assertThat(failure.userMessage()).contains("400 BadDigest", "damaged on the way"));
    }

    @Test
    void write_connectionCutInTheRequest_isSentAgain() {
        front.next("PUT", Fault.requestCutAfter(1000));
        byte[] content = new byte[1 << 20];

        store.write(KEY, content, Precondition.absent());

        assertThat(front.received("PUT")).hasSize(2);
        assertThat(store.readAll(KEY, content.length)).isEqualTo(content);
    }

    @Test
    void write_denied_namesThePermission() {
        front.next("PUT", Fault.refused(403, "AccessDenied"));

        assertThatThrownBy(() -> store.write(KEY, new byte[] {1}, Precondition.absent()))
                .isInstanceOfSatisfying(
                        StoreAccessDeniedException.class,
                        failure -> assertThat(failure.userMessage())
                                .contains(
                                        "Allow s3:PutObject on s3://nightkeep-",
                                        "/home/pi/job/part.bson.gz to these credentials"));
    }

    @Test
    void complete_largeWithFaultsInEveryRequest_isWhole() {
        front.next("POST uploads", BUSY)
                .next("PUT part", Fault.requestCutAfter(100_000), Fault.answerLost(), DAMAGED, BUSY)
                .next("POST upload", BUSY);
        byte[] content = content();

        StoredObject stored = write(content, Precondition.absent());

        assertThat(store.find(KEY)).contains(stored);
        assertThat(store.readAll(KEY, LARGE)).isEqualTo(content);
        assertThat(store.unfinished("")).isEmpty();
    }

    @Test
    void complete_largeWhoseAnswerIsLost_succeedsThoughItsRepetitionIsRefused() {
        front.next("POST upload", Fault.answerLost());

        StoredObject stored = write(content(), Precondition.absent());

        assertThat(front.received("POST upload")).hasSize(2);
        assertThat(store.find(KEY)).contains(stored);
    }

    @Test
    void complete_partDenied_abortsTheUpload() {
        front.next("PUT part", Fault.none(), Fault.refused(403, "AccessDenied"));

        assertThatThrownBy(() -> write(content(), Precondition.absent()))
                .isInstanceOf(StoreAccessDeniedException.class);
        assertThat(store.unfinished("")).isEmpty();
        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    void complete_partAndAbortDenied_bothAreTold() {
        front.next("PUT part", Fault.refused(403, "AccessDenied"), Fault.refused(403, "AccessDenied"))
                .next("DELETE upload", Fault.refused(403, "AccessDenied"));

        assertThatThrownBy(() -> write(content(), Precondition.absent()))
                .isInstanceOf(StoreAccessDeniedException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .satisfies(abort -> assertThat(abort).hasMessageStartingWith("Aborting the upload of ")));
        assertThat(store.unfinished("")).hasSize(1);
    }

    @Test
    void complete_threadAskedToStop_abortsTheUploadAndKeepsTheRequest() {
        try (ObjectWriter writer = store.begin(KEY)) {
            writer.append(content(), 0, LARGE);
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> writer.complete(Precondition.absent())).isInstanceOf(RunCancelledException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(store.unfinished("")).isEmpty();
        assertThat(store.find(KEY)).isEmpty();
    }

    private StoredObject write(byte[] content, Precondition precondition) {
        try (ObjectWriter writer = store.begin(KEY)) {
            writer.append(content, 0, content.length);
            return writer.complete(precondition);
        }
    }

    private static byte[] content() {
        byte[] content = new byte[LARGE];
        new Random(1).nextBytes(content);
        return content;
    }
}
