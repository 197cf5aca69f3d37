package dev.nightkeep.scan;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.DecryptionException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ManifestJson;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.BlockConsumer;
import dev.nightkeep.restore.ContentsVisitor;
import dev.nightkeep.restore.StoredCollection;
import dev.nightkeep.restore.StoredContents;
import dev.nightkeep.salvage.DocumentSink;
import dev.nightkeep.salvage.FoundDocument;
import dev.nightkeep.salvage.Origin;
import dev.nightkeep.salvage.ProblemKind;
import dev.nightkeep.salvage.Problems;
import dev.nightkeep.salvage.ReadResult;
import dev.nightkeep.store.BackupStore;
import java.util.Optional;
import org.bson.RawBsonDocument;

/** A backup of ours. Its own hashes and counts are held against it on the way. */
record BackupSource(SourceFacts facts, BackupStore store, Manifest manifest) implements ScanSource {
    @Override
    public ReadResult read(DocumentSink sink) {
        Problems problems = new Problems();
        Delivery delivery = new Delivery(sink);
        if (manifest.encryption().equals(NoEncryption.SCHEME)) {
            visit(delivery, problems);
        } else {
            problems.add(ProblemKind.SEALED, -1, "It is encrypted; restore it with 'nightkeep restore'");
        }
        return new ReadResult(
                "backup of Nightkeep",
                manifest.totals().storedBytes(),
                delivery.bytes,
                digest(),
                problems.named(),
                problems.counts());
    }

    private void visit(Delivery delivery, Problems problems) {
        BackupContents contents = StoredContents.open(store, manifest, new NoEncryption());
        try {
            contents.visit(delivery, 1, new Cancellation());
        } catch (CorruptBackupException | ObjectNotFoundException | DecryptionException e) {
            problems.add(ProblemKind.DAMAGED, delivery.bytes, e.failed());
        }
    }

    private Digest digest() {
        byte[] json = ManifestJson.write(manifest);
        return Digest.of(json, 0, json.length);
    }

    /** The folder of a backup, which is its address. */
    static String folder(Manifest manifest) {
        return new BackupLayout(manifest.job(), manifest.id()).folder().value();
    }

    /** Hands documents on one by one, in the order of the backup. */
    private static final class Delivery implements ContentsVisitor {
        private final DocumentSink sink;
        private long bytes;
        private boolean wanted = true;

        Delivery(DocumentSink sink) {
            this.sink = sink;
        }

        @Override
        public Optional<BlockConsumer> begin(StoredCollection collection) {
            Namespace namespace = collection.description().namespace();
            Origin origin = Origin.collection(namespace.database(), namespace.collection());
            return wanted && collection.description().hasDocuments()
                    ? Optional.of(block -> take(origin, block))
                    : Optional.empty();
        }

        private void take(Origin origin, DocumentBlock block) {
            for (RawBsonDocument document : block) {
                if (wanted) {
                    ByteSpan bson = RawFields.span(document);
                    wanted = sink.accept(new FoundDocument(origin, bytes, bson, false));
                    bytes += bson.length();
                }
            }
        }

        @Override
        public void end(StoredCollection collection) {
            // The next one says its own name.
        }
    }
}
