package dev.nightkeep.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.StoreAccessDeniedException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How deletions are sent, and what is made of the answers. No service is needed for it. */
class S3DeletionTest {
    private static final String NO_ERRORS = "<?xml version=\"1.0\"?><DeleteResult></DeleteResult>";

    private final FaultyFront front = new FaultyFront(URI.create("http://127.0.0.1:9"));
    private BackupStore store;

    @BeforeEach
    void open() {
        store = new S3BackupStore(Buckets.at(front.url()));
    }

    @AfterEach
    void close() {
        store.close();
        front.close();
    }

    @Test
    void delete_moreThanOneRequestTakes_sendsThemInThousands() {
        front.next("POST delete", Fault.answered(200, NO_ERRORS), Fault.answered(200, NO_ERRORS));

        store.delete(keys(1001));

        assertThat(front.received("POST delete")).hasSize(2);
    }

    @Test
    void delete_theSameTwice_isSentOnce() {
        front.next("POST delete", Fault.answered(200, NO_ERRORS));
        List<ObjectKey> keys = keys(1000);

        store.delete(Stream.concat(keys.stream(), keys.stream()).toList());

        assertThat(front.received("POST delete")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 405, 501})
    void delete_requestNotKnown_deletesOneByOne(int status) {
        front.next("POST delete", Fault.refused(status, "MissingContentMD5"))
                .next("DELETE", Fault.answered(204, ""), Fault.answered(204, ""), Fault.answered(204, ""));

        store.delete(keys(3));

        assertThat(front.received("DELETE"))
                .extracting(request -> request.uri().getPath())
                .containsExactly("/planted-bucket/home/a/0", "/planted-bucket/home/a/1", "/planted-bucket/home/a/2");
    }

    @Test
    void delete_oneOfManyDenied_isSaidByName() {
        front.next("POST delete", Fault.answered(200, errors("home/a/1", "AccessDenied")));

        assertThatThrownBy(() -> store.delete(keys(3)))
                .isInstanceOf(StoreAccessDeniedException.class)
                .hasMessageStartingWith("Deleting s3://planted-bucket/home/a/1 was refused (200 AccessDenied");
    }

    @Test
    void delete_oneOfManyNotNow_mayBeTriedAgain() {
        front.next("POST delete", Fault.answered(200, errors("home/a/1", "SlowDown")));

        assertThatThrownBy(() -> store.delete(keys(3))).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void delete_oneOfManyNotThere_isDoneAlready() {
        front.next("POST delete", Fault.answered(200, errors("home/a/1", "NoSuchKey")));

        store.delete(keys(3));

        assertThat(front.received("POST delete")).hasSize(1);
    }

    private static String errors(String key, String code) {
        return "<?xml version=\"1.0\"?><DeleteResult><Error><Key>%s</Key><Code>%s</Code></Error></DeleteResult>"
                .formatted(key, code);
    }

    private static List<ObjectKey> keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> ObjectKey.of("a/" + number))
                .toList();
    }
}
