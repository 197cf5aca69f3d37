package dev.nightkeep.conversation.receive;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.catalog.SummarizeCollections;
import dev.nightkeep.conversation.text.Quantity;
import dev.nightkeep.discord.response.Suggestion;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.ExecutionState;
import dev.nightkeep.machine.Machine;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;

/** What an installation has by name, for whoever is typing. */
final class KnownWords {
    /** So many are looked at: each costs a read, and Discord waits for three seconds. */
    private static final int LOOKED_AT = 40;

    private static final int RUNS = 10;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final ReceiveTools tools;
    private final BackupCatalog catalog;

    KnownWords(ReceiveTools tools) {
        this.tools = tools;
        this.catalog = new BackupCatalog(tools.store());
    }

    Stream<Suggestion> backups() {
        return catalog.newestFirst(CatalogQuery.everything())
                .limit(LOOKED_AT)
                .filter(CatalogEntry.Committed.class::isInstance)
                .map(entry -> suggestion(((CatalogEntry.Committed) entry).manifest()));
    }

    private static Suggestion suggestion(Manifest manifest) {
        String label = "%s, %s, %s, %s, %s"
                .formatted(
                        TIME.format(manifest.started()),
                        manifest.job(),
                        manifest.id().type().text(),
                        Quantity.bytes(manifest.totals().storedBytes()),
                        Quantity.of(manifest.totals().documents(), "document", "documents"));
        return new Suggestion(cut(label), manifest.id().value());
    }

    private static String cut(String label) {
        return label.length() <= 100 ? label : label.substring(0, 100);
    }

    Stream<Suggestion> jobs() {
        return Stream.concat(Stream.of(tools.settings().job()), catalog.jobs().stream())
                .map(JobName::value)
                .distinct()
                .map(name -> new Suggestion(name, name));
    }

    /** Those of that backup, or of the latest one. */
    Stream<Suggestion> collections(Optional<String> backup) {
        try {
            Manifest manifest = catalog.find(backup.orElse(BackupCatalog.LATEST), Optional.empty())
                    .manifest();
            return new SummarizeCollections(tools.store())
                    .summarize(manifest).stream()
                            .map(collection -> new Suggestion(cut(collection.namespace()), collection.namespace()));
        } catch (NightkeepException e) {
            return Stream.of(); // what cannot be suggested can still be typed
        }
    }

    Stream<Suggestion> runs() {
        return Stream.of(Machine.BACKUP, Machine.RESTORE)
                .filter(tools.settings().machines()::containsKey)
                .flatMap(machine -> tools.machines().newest(tools.settings().machine(machine), RUNS).stream()
                        .filter(execution -> execution.state() == ExecutionState.RUNNING)
                        .map(execution -> suggestion(machine, execution)));
    }

    private static Suggestion suggestion(Machine machine, Execution execution) {
        return new Suggestion(
                "%s, started %s".formatted(machine.text(), TIME.format(execution.started())),
                "%s:%s".formatted(machine.text(), execution.name()));
    }

    static Stream<Suggestion> timeZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .map(zone -> new Suggestion(zone, zone));
    }
}
