package dev.nightkeep.scan;

import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.salvage.FileDocuments;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Lists the objects below a prefix of a store. For one thread. */
final class PrefixListing {
    /** What Nightkeep itself notes in a store. */
    private static final String CONTROL = "control/";

    private final FileDocuments documents;
    private final FileSelection.Matcher wanted;
    private final Listed listed;
    private final Cancellation cancellation;

    PrefixListing(FileDocuments documents, FileSelection.Matcher wanted, Listed listed, Cancellation cancellation) {
        this.documents = documents;
        this.wanted = wanted;
        this.listed = listed;
        this.cancellation = cancellation;
    }

    void list(ScanRoot.Prefix root) {
        List<StoredObject> objects = new ArrayList<>();
        NavigableSet<String> backups = new TreeSet<>();
        Optional<Listing> page = Optional.of(Listing.objects(root.prefix()));
        while (page.isPresent()) {
            cancellation.check();
            Listing present = page.get();
            ObjectPage found = root.store().list(present);
            found.objects().forEach(object -> sort(root.store(), object, objects, backups));
            page = found.next().map(present::startingAt);
        }
        objects.stream()
                .filter(object -> !isWithin(backups, object.key().value()))
                .forEach(object -> listed.add(source(root.store(), object)));
    }

    private static boolean isWithin(NavigableSet<String> folders, String key) {
        String folder = folders.floor(key);
        return folder != null && key.startsWith(folder);
    }

    private void sort(
            BackupStore store, StoredObject object, List<StoredObject> objects, NavigableSet<String> backups) {
        String key = object.key().value();
        if (key.endsWith("/" + BackupLayout.MANIFEST)) {
            OwnBackups.at(store, key).ifPresent(backup -> {
                listed.add(backup);
                backups.add(key.substring(0, key.length() - BackupLayout.MANIFEST.length()));
            });
        }
        if (!key.startsWith(CONTROL) && wanted.wants(key)) {
            objects.add(object);
        } else {
            listed.other();
        }
    }

    private ScanSource source(BackupStore store, StoredObject object) {
        SourceFacts facts = new SourceFacts(
                SourceKind.OBJECT,
                store.location() + "/" + object.key(),
                object.key().value(),
                object.bytes(),
                object.modified());
        return new ObjectSource(facts, store, object.key(), documents);
    }
}
