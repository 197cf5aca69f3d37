package dev.nightkeep.restore;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.files.HostFile;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.StoredSizes;
import dev.nightkeep.target.InMemoryTarget;
import dev.nightkeep.time.SystemClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;

/** A small backup with something of everything, and what a verification and a restore out of a store say of it. */
record Patient(BackupLayout layout) {
    static InMemorySource source() {
        InMemorySource source = new InMemorySource();
        Backups.put(source, "app.a", "{}", SampleDocuments.numbered(3));
        Backups.put(source, "app.b", "{capped: true, size: 4096}", SampleDocuments.numbered(2));
        Backups.put(source, "app.empty", "{}", List.of());
        source.put(
                new CollectionDescription(
                        Namespace.parse("app.view"),
                        CollectionType.VIEW,
                        BsonDocument.parse("{viewOn: 'a', pipeline: []}"),
                        Optional.empty()),
                List.of(),
                List.of());
        return source;
    }

    /** Backs the source and the files up. */
    static Patient backedUp(BackupStore store, DataFormat format, Compression compression, List<HostFile> files) {
        BackupRequest request = Backups.withFiles(Backups.request(format, compression), files);
        BackupResult result = Backups.backUp(store, source(), request);
        return new Patient(result.layout());
    }

    /** Every object in the backup's folder. */
    List<ObjectKey> objects(BackupStore store) {
        return StoredSizes.below(store, layout.folder()).keySet().stream()
                .sorted()
                .map(layout::key)
                .toList();
    }

    private Manifest manifest(BackupStore store) {
        return new BackupCatalog(store)
                .find(layout.id().value(), Optional.of(layout.job()))
                .manifest();
    }

    /** What a verification finds; one that cannot even begin counts as a problem. */
    List<String> problems(BackupStore store) {
        try {
            return verify(store).problems();
        } catch (NightkeepException e) {
            return List.of(e.failed());
        }
    }

    VerificationReport verify(BackupStore store) {
        return new VerifyBackup(store, new NoEncryption(), ProgressListener.none())
                .verify(manifest(store), PartSample.everything(), 1, new Cancellation());
    }

    RestoreReport restore(BackupStore store, InMemoryTarget target) {
        BackupContents contents = StoredContents.open(store, manifest(store), new NoEncryption());
        return new RunRestore(contents, target, "memory", Optional.empty(), new SystemClock(), ProgressListener.none())
                .run(RestoreRequest.standard(), Optional.empty(), new Cancellation());
    }

    UnpackReport unpack(BackupStore store, Path dump, Path files) {
        BackupContents contents = StoredContents.open(store, manifest(store), new NoEncryption());
        return new UnpackBackup(contents, ProgressListener.none()).unpack(dump, Optional.of(files), new Cancellation());
    }
}
