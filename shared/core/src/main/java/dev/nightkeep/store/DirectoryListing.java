package dev.nightkeep.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects one page. Positions are the last key or folder of the page before. Only folders that can contribute are
 * read; folders that are folded are looked into until the first object is met.
 */
final class DirectoryListing {
    private final FolderReader folders;
    private final Listing listing;
    private final List<FolderEntry> found = new ArrayList<>();

    private DirectoryListing(FolderReader folders, Listing listing) {
        this.folders = folders;
        this.listing = listing;
    }

    static ObjectPage read(StoreRoot root, Listing listing) throws IOException {
        String base = listing.prefix().substring(0, listing.prefix().lastIndexOf('/') + 1);
        if (!root.exists() || !(base.isEmpty() || ObjectKey.isKey(base.substring(0, base.length() - 1)))) {
            return new ObjectPage(List.of(), List.of(), Optional.empty());
        }
        Path folder = base.isEmpty() ? root.path() : root.file(ObjectKey.of(base.substring(0, base.length() - 1)));
        DirectoryListing page = new DirectoryListing(new FolderReader(root), listing);
        page.collect(base, folder);
        return page.page();
    }

    private void collect(String base, Path folder) throws IOException {
        for (FolderEntry entry : folders.read(base, folder, this::isWanted)) {
            if (found.size() > listing.limit()) {
                return;
            }
            if (entry.isFolder() && !listing.folders()) {
                descend(entry);
            } else if (isAhead(entry.key()) && counts(entry)) {
                found.add(entry);
            }
        }
    }

    /** Spares a look at most of what was listed before. Whether the name is that of a folder is not known yet. */
    private boolean isWanted(String key) {
        return key.startsWith(listing.prefix()) && (isAhead(key) || isAhead(key + "/") || isEntered(key + "/"));
    }

    private void descend(FolderEntry folder) throws IOException {
        if (isAhead(folder.key()) || isEntered(folder.key())) {
            collect(folder.key(), folder.file());
        }
    }

    private boolean isAhead(String key) {
        return listing.from()
                .map(position -> KeyOrder.UTF_8.compare(key, position) > 0)
                .orElse(true);
    }

    /** Whether the page before ended in the folder. */
    private boolean isEntered(String folder) {
        return listing.from().orElse("").startsWith(folder);
    }

    private boolean counts(FolderEntry entry) throws IOException {
        return entry.isFolder() ? folders.holdsObject(entry.file()) : ObjectKey.isKey(entry.key());
    }

    private ObjectPage page() throws IOException {
        List<FolderEntry> page = found.subList(0, Math.min(found.size(), listing.limit()));
        List<StoredObject> objects = new ArrayList<>();
        for (FolderEntry entry : page.stream().filter(e -> !e.isFolder()).toList()) {
            FileState.of(ObjectKey.of(entry.key()), entry.file()).ifPresent(objects::add);
        }
        return new ObjectPage(
                objects,
                page.stream().map(FolderEntry::key).filter(k -> k.endsWith("/")).toList(),
                next());
    }

    private Optional<String> next() {
        return found.size() > listing.limit()
                ? Optional.of(found.get(listing.limit() - 1).key())
                : Optional.empty();
    }
}
