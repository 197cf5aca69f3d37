package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.backup.Backups;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ObjectRecord;
import dev.nightkeep.format.PartIndex;
import dev.nightkeep.format.PartIndexReader;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.TestKeys;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.store.StoredSizes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody can who reads or writes the bucket and has no key. What cannot be prevented is asserted too, so that
 * docs/threat-model.md stays true.
 */
final class BucketAdversaryTest {
    private static final int NO_LIMIT = 1 << 24;
    private static final KeyRing BINDING = TestKeys.of("owner");
    private static final KeyRing LOOSE = TestKeys.of("owner").unbound();

    private final InMemoryStore store = new InMemoryStore();

    private List<String> problems(Manifest manifest, KeyRing keys) {
        return new VerifyBackup(store, keys, ProgressListener.none())
                .verify(manifest, PartSample.everything(), 1, new Cancellation())
                .problems();
    }

    private BackupFixture fixture(KeyRing keys) {
        return new BackupFixture(store, Compression.GZIP, keys);
    }

    private Manifest honest(KeyRing keys) {
        return fixture(keys)
                .metadata(Samples.collection("app.orders"))
                .documents(Samples.collection("app.orders"), Samples.part(10, 13))
                .metadata(Samples.collection("app.users"))
                .documents(Samples.collection("app.users"), Samples.part(0, 3))
                .finish();
    }

    private List<IndexedObject> listed(Manifest manifest) {
        List<IndexedObject> listed = new ArrayList<>();
        try (PartIndexReader index =
                PartIndex.open(store, BackupFixture.LAYOUT, manifest).read()) {
            for (Optional<IndexedObject> next = index.next(); next.isPresent(); next = index.next()) {
                listed.add(next.get());
            }
        }
        return listed;
    }

    /** The users' object is replaced by that of the orders, and the part index is made to agree. */
    private Manifest swapped(KeyRing keys) {
        List<IndexedObject> listed = listed(honest(keys));
        IndexedObject orders = listed.get(1);
        String users = listed.get(3).object().key();
        byte[] stolen = store.readAll(BackupFixture.LAYOUT.key(orders.object().key()), NO_LIMIT);
        store.write(BackupFixture.LAYOUT.key(users), stolen, Precondition.none());
        BackupFixture forged = fixture(keys);
        listed.subList(0, 3).forEach(forged::indexed);
        return forged.indexed(new IndexedObject(renamed(orders.object(), users), orders.parts()))
                .finish();
    }

    private static ObjectRecord renamed(ObjectRecord object, String key) {
        return new ObjectRecord(
                key,
                object.kind(),
                Optional.of("app.users"),
                object.bytes(),
                object.sha256(),
                object.parts(),
                object.documents(),
                object.rawBytes(),
                object.file());
    }

    @Test
    void writer_putsOneSealedObjectInAnothersPlace_isFoundWhereTheSchemeBinds() {
        assertThat(problems(swapped(BINDING), BINDING)).isNotEmpty();
    }

    @Test
    void writer_putsOneSealedObjectInAnothersPlace_goesUnnoticedWhereItDoesNot() {
        assertThat(problems(swapped(LOOSE), LOOSE)).as("age cannot tell").isEmpty();
    }

    @Test
    void writer_swapsObjectsAlone_isFoundWithAnyScheme() {
        Manifest manifest = honest(LOOSE);
        List<IndexedObject> listed = listed(manifest);
        byte[] orders =
                store.readAll(BackupFixture.LAYOUT.key(listed.get(1).object().key()), NO_LIMIT);
        store.write(BackupFixture.LAYOUT.key(listed.get(3).object().key()), orders, Precondition.none());
        assertThat(problems(manifest, LOOSE)).isNotEmpty();
    }

    /** An old backup is put into another folder, with a manifest that is made to fit. */
    private Manifest replayed(KeyRing keys) {
        Manifest old = honest(keys);
        BackupId id = new BackupId("20261122T213000Z-full-fedcba98-89ab-4def-8123-456789abcdef");
        BackupLayout fresh = new BackupLayout(old.job(), id);
        StoredSizes.below(store, BackupFixture.LAYOUT.folder())
                .keySet()
                .forEach(name -> store.write(
                        fresh.key(name), store.readAll(BackupFixture.LAYOUT.key(name), NO_LIMIT), Precondition.none()));
        return old.rekeyed(id, keys, old.totals().storedBytes(), old.partIndex());
    }

    @Test
    void writer_showsAnOldBackupAsANewOne_isFoundWhereTheSchemeBinds() {
        assertThat(problems(replayed(BINDING), BINDING)).isNotEmpty();
        assertThat(problems(replayed(LOOSE), LOOSE)).as("age cannot tell").isEmpty();
    }

    @Test
    void writer_forgesAWholeBackupForAPublicKey_goesUnnoticed() {
        InMemorySource lies = new InMemorySource();
        Backups.put(lies, "app.users", "{}", List.of(RawBsonDocument.parse("{_id: 1, admin: true}")));
        KeyRing publicKeyAlone = TestKeys.of("owner").unbound().withoutIdentity();
        Manifest forged = Backups.backUp(store, lies, publicKeyAlone).manifest();
        assertThat(problems(forged, LOOSE)).as("age does not say who encrypted").isEmpty();
    }

    @Test
    void writer_withoutTheSecretKey_forgesNothingThatItOpens() {
        Manifest forged = honest(TestKeys.of("adversary"));
        assertThat(problems(forged, BINDING)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"planted-id", "planted-content", "planted-index-value"})
    void reader_findsNoContentAndNoId(String planted) throws IOException {
        backUpWithPlantedContent();
        assertThat(readable()).isNotEmpty().noneMatch(text -> text.contains(planted));
    }

    @Test
    void reader_findsNamesCountsAndSizes_andNoHashOfWhatIsInside() throws IOException {
        Manifest manifest = backUpWithPlantedContent();
        List<String> readable = readable();
        assertThat(readable).anyMatch(text -> text.contains("app.patients"));
        String index = readable.stream()
                .filter(text -> text.contains("\"part\""))
                .findFirst()
                .orElseThrow();
        assertThat(index).contains("\"documents\":1").doesNotContain("firstId", "lastId");
        assertThat(index.split("\"sha256\"", -1))
                .hasSize((int) manifest.totals().objects() + 1);
    }

    private Manifest backUpWithPlantedContent() {
        InMemorySource source = new InMemorySource();
        RawBsonDocument document = RawBsonDocument.parse("{_id: 'planted-id', note: 'planted-content'}");
        Backups.put(
                source,
                "app.patients",
                BsonDocument.parse("{validator: {kind: 'planted-index-value'}}").toJson(),
                List.of(document));
        return Backups.backUp(store, source, BINDING).manifest();
    }

    /** Everything that lies in the bucket, as it lies there, and what is compressed and not encrypted. */
    private List<String> readable() throws IOException {
        List<String> texts = new ArrayList<>();
        for (StoredObject object : store.list(Listing.objects("")).objects()) {
            byte[] bytes = store.readAll(object.key(), NO_LIMIT);
            texts.add(object.key() + new String(bytes, StandardCharsets.ISO_8859_1));
            if (object.key().value().endsWith(".gz")) {
                texts.add(new String(
                        new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
