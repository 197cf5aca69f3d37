package dev.nightkeep.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.EmptySourceException;
import dev.nightkeep.error.SourceChangedException;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.PartSample;
import dev.nightkeep.restore.VerifyBackup;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.MissingCollection;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.StoredSizes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole backups of a server on which collections go away while they are read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChangingServerTest {
    private static final int DOCUMENTS = 3_000;
    private static final int READ_BEFORE = 1_500;

    private InMemoryStore store = new InMemoryStore();
    private final EmbeddedMongo mongo = EmbeddedMongo.start();
    private TestDatabase database = new TestDatabase(mongo.uri());

    /** What somebody does to a collection while it is read. */
    enum Change {
        DROP,
        RENAME,
        DROP_AND_CREATE
    }

    @BeforeEach
    void seed() {
        store = new InMemoryStore();
        database.close();
        database = new TestDatabase(mongo.uri());
        database.seed("a", "{}", "[]", SampleDocuments.numbered(DOCUMENTS));
        database.seed("b", "{}", "[]", SampleDocuments.numbered(3));
    }

    @AfterAll
    void stop() {
        database.close();
        mongo.close();
    }

    private void change(Change how) {
        switch (how) {
            case DROP -> database.drop("a");
            case RENAME -> database.rename("a", "z");
            case DROP_AND_CREATE -> {
                database.drop("a");
                database.seed("a", "{}", "[]", SampleDocuments.numbered(1));
            }
        }
    }

    private BackupResult backUp(Change how, DataFormat format) {
        DocumentSource source = new MongoDocumentSource(
                Servers.open(mongo.uri(), Failures.Side.SOURCE), Optional.empty(), Long.MAX_VALUE);
        try (DocumentSource changing =
                new InterferingSource(source, "a", new AtomicInteger(READ_BEFORE), () -> change(how))) {
            return Backups.backUp(store, changing, request(format));
        }
    }

    private BackupRequest request(DataFormat format) {
        BackupRequest standard = Backups.request(format, Compression.GZIP);
        return new BackupRequest(
                standard.job(),
                standard.type(),
                new NamespaceSelection(Set.of(database.name()), List.of(), List.of()),
                format,
                standard.compression(),
                standard.level(),
                List.of(),
                2,
                false);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DROP_AND_CREATE")
    void dump_collectionGoesAwayWhileItIsRead_isPartialAndNamesIt(Change how) {
        BackupResult backup = backUp(how, DataFormat.DUMP);
        assertThat(backup.manifest().state()).isEqualTo(BackupState.PARTIAL);
        assertThat(backup.manifest().missing())
                .extracting(MissingCollection::namespace)
                .containsExactly(database.name() + ".a");
        assertThat(backup.manifest().totals().documents()).isEqualTo(3);
        assertThat(new VerifyBackup(store, new NoEncryption(), ProgressListener.none())
                        .verify(backup.manifest(), PartSample.everything(), 2, new Cancellation())
                        .problems())
                .isEmpty();
    }

    /** What was written of the one document cannot be taken back. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DROP_AND_CREATE")
    void json_collectionGoesAwayWhileItIsRead_isNamedOrLeavesNoBackup(Change how) {
        try {
            BackupResult backup = backUp(how, DataFormat.JSON);
            assertThat(backup.manifest().state()).isEqualTo(BackupState.PARTIAL);
        } catch (SourceChangedException e) {
            assertThat(e.userMessage()).contains(database.name() + ".a");
        }
    }

    /** A server that gives collections no identity, as this one, hides it: what its cursor gave is whole all the same. */
    @Test
    void dump_collectionDroppedAndCreatedAgain_isSeenByItsIdentityAlone() {
        assertThat(database.listed("a").orElseThrow().getDocument("info")).doesNotContainKey("uuid");
        BackupResult backup = backUp(Change.DROP_AND_CREATE, DataFormat.DUMP);
        assertThat(backup.manifest().totals().documents()).isEqualTo(DOCUMENTS + 3);
    }

    @Test
    void run_onlyCollectionIsDropped_isNoBackup() {
        database.drop("b");
        assertThatExceptionOfType(EmptySourceException.class).isThrownBy(() -> backUp(Change.DROP, DataFormat.DUMP));
        assertThat(StoredSizes.below(store, ObjectKey.of("default"))).isEmpty();
    }
}
