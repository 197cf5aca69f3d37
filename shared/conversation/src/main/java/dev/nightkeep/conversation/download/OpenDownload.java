package dev.nightkeep.conversation.download;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.error.BackupNotFoundException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.StoredSizes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens links. A link in an old message works for as long as it was made for: the address behind it is new each time. */
public final class OpenDownload {
    private static final Duration ADDRESS_LIFETIME = Duration.ofMinutes(10);
    private static final String DOCUMENT = ".json";

    private final DownloadLinks links;
    private final BackupStore store;
    private final BackupCatalog catalog;
    private final DownloadAddresses addresses;

    public OpenDownload(DownloadLinks links, BackupStore store, DownloadAddresses addresses) {
        this.links = links;
        this.store = store;
        this.catalog = new BackupCatalog(store);
        this.addresses = addresses;
    }

    /** What stands behind the link of that token; of several files the one of that name. */
    public OpenedDownload open(String token, Optional<String> file) {
        return links.open(token)
                .flatMap(this::manifest)
                .map(manifest -> open(manifest, file))
                .orElseGet(OpenedDownload.Nothing::new);
    }

    private Optional<Manifest> manifest(DownloadLink link) {
        try {
            return Optional.of(
                    catalog.find(link.backup().value(), Optional.of(link.job())).manifest());
        } catch (BackupNotFoundException e) {
            return Optional.empty(); // it was pruned since
        }
    }

    private OpenedDownload open(Manifest manifest, Optional<String> file) {
        BackupLayout layout = new BackupLayout(manifest.job(), manifest.id());
        Map<String, Long> sizes = StoredSizes.below(store, layout.folder());
        Optional<String> wanted = file.or(() -> single(manifest, sizes));
        if (wanted.isPresent()) {
            return wanted.filter(sizes::containsKey)
                    .<OpenedDownload>map(name -> redirect(layout, name))
                    .orElseGet(OpenedDownload.Nothing::new);
        }
        List<DownloadFile> files = sizes.entrySet().stream()
                .map(entry -> new DownloadFile(entry.getKey(), entry.getValue()))
                .toList();
        return new OpenedDownload.Files(manifest.id(), files);
    }

    /** The document of Extended JSON, where that is all that a backup has. */
    private static Optional<String> single(Manifest manifest, Map<String, Long> sizes) {
        return manifest.format() == DataFormat.JSON
                ? sizes.keySet().stream()
                        .filter(name -> !name.contains("/") && name.contains("-backup-") && name.contains(DOCUMENT))
                        .findFirst()
                : Optional.empty();
    }

    private OpenedDownload redirect(BackupLayout layout, String name) {
        ObjectKey key = layout.folder().resolve(name);
        return new OpenedDownload.Redirect(addresses.address(key, key.name(), ADDRESS_LIFETIME));
    }
}
