package dev.nightkeep.scan;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Stores;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Recognises backups of ours among other things. Stateless. */
final class OwnBackups {
    /** {@code <job>/<day>/<id>}. */
    private static final int DEPTH = 3;

    private OwnBackups() {}

    /** The backup that the folder is; empty where it is none, or none that can be read as a whole. */
    static Optional<ScanSource> at(Path folder, String name) {
        if (folder.getNameCount() < DEPTH
                || !BackupId.isId(String.valueOf(folder.getFileName()))
                || !Files.isRegularFile(folder.resolve(BackupLayout.MANIFEST), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Path root = folder.resolve("../../..").normalize();
        String job = folder.getName(folder.getNameCount() - DEPTH).toString();
        return JobName.isName(job)
                ? find(Stores.directory(root), new JobName(job), String.valueOf(folder.getFileName()))
                        .map(manifest -> source(
                                Stores.directory(root),
                                manifest,
                                name,
                                folder.toUri().toString()))
                : Optional.empty();
    }

    /** The backup of that key of a manifest. */
    static Optional<ScanSource> at(BackupStore store, String manifestKey) {
        String[] steps = manifestKey.split("/", -1);
        if (steps.length != DEPTH + 1 || !BackupId.isId(steps[2]) || !JobName.isName(steps[0])) {
            return Optional.empty();
        }
        return find(store, new JobName(steps[0]), steps[2])
                .map(manifest -> source(
                        store,
                        manifest,
                        store.location() + "/" + BackupSource.folder(manifest),
                        BackupSource.folder(manifest)));
    }

    private static Optional<Manifest> find(BackupStore store, JobName job, String id) {
        try {
            return Optional.of(
                    new BackupCatalog(store).find(id, Optional.of(job)).manifest());
        } catch (NightkeepException e) {
            return Optional.empty(); // its files are read one by one then, as far as they go
        }
    }

    private static ScanSource source(BackupStore store, Manifest manifest, String name, String address) {
        SourceFacts facts = new SourceFacts(
                SourceKind.BACKUP, name, address, manifest.totals().storedBytes(), manifest.started());
        return new BackupSource(facts, store, manifest);
    }
}
