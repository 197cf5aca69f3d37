package dev.nightkeep.scan;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.ContentsVisitor;
import dev.nightkeep.store.BackupStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What a scan found, as something to restore: the chosen copies are read out of their sources again. A source that is not
 * what was scanned, by its SHA-256, is refused. Thread-safe.
 */
public final class FoundContents implements BackupContents {
    private static final int FINGERPRINT_DIGITS = 12;

    private final String name;
    private final ScanReport report;
    private final RecoverySelection selection;
    private final SourceOpener opener;
    private final String fingerprint;

    /**
     * What a report chose.
     *
     * @param name  of the report, for people
     * @param store the one that was scanned, where one was
     */
    public FoundContents(String name, ScanReport report, RecoverySelection selection, Optional<BackupStore> store) {
        this.name = name;
        this.report = report;
        this.selection = selection;
        this.opener = new SourceOpener(report.settings(), store);
        this.fingerprint = fingerprint(report, selection);
        requireKnown();
    }

    private static String fingerprint(ScanReport report, RecoverySelection selection) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(report.json());
        sha256.update(selection.text().getBytes(StandardCharsets.UTF_8));
        return Digest.of(sha256).hex().substring(0, FINGERPRINT_DIGITS);
    }

    private void requireKnown() {
        selection.sources().stream()
                .filter(number -> number < 1 || number > report.sources().size())
                .findFirst()
                .ifPresent(number -> {
                    throw new ConfigurationException(
                            "The scan has no source %d".formatted(number),
                            "Look into the report: its sources have the numbers 1 to %d"
                                    .formatted(report.sources().size()));
                });
    }

    /** With what was chosen of which report, so that a restore which was interrupted goes on with nothing else. */
    @Override
    public String name() {
        return name + "#" + fingerprint;
    }

    @Override
    public boolean proven() {
        return true;
    }

    @Override
    public void visit(ContentsVisitor visitor, int threads, Cancellation cancellation) {
        RecoveryVisit visit = new RecoveryVisit(report, selection, visitor, cancellation);
        List<SourceReport> sources = report.sources().stream()
                .filter(selection::includes)
                .filter(source -> !chosen(source).isEmpty())
                .toList();
        for (Namespace namespace : visit.namespaces(sources)) {
            show(visit, namespace, sources, threads);
            visit.end(namespace);
        }
    }

    /** One collection after the other: whoever is shown them may count on that. */
    private void show(RecoveryVisit visit, Namespace namespace, List<SourceReport> sources, int threads) {
        List<Runnable> tasks = sources.stream()
                .filter(source -> visit.destinations(source).containsValue(namespace))
                .<Runnable>map(source -> () -> visit.show(namespace, source, opener.open(source), chosen(source)))
                .toList();
        if (threads == 1) {
            tasks.forEach(Runnable::run);
        } else {
            try (ScanWorkers workers = new ScanWorkers(threads)) {
                workers.run(tasks);
            }
        }
    }

    private BitSet chosen(SourceReport source) {
        return Choices.bits(
                switch (selection.copies(report)) {
                    case LACKING -> source.choices().lacking();
                    case NEWEST -> source.choices().newest();
                    case EVERY -> source.choices().own();
                });
    }
}
