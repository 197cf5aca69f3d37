package dev.nightkeep.scan;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.salvage.FileDocuments;
import dev.nightkeep.salvage.KeyNames;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.Inventory;
import dev.nightkeep.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * Looks through a database, folders and buckets for documents, and compares them. Only reads, and remembers
 * {@value DocumentIndex#ROW_BYTES} bytes of each document. Keys are compared by hashes of 64 bits: of a million documents,
 * two different ones are taken for the same with a probability of 1 in 37 million.
 */
public final class ScanForData {
    private final Optional<DocumentSource> database;
    private final List<ScanRoot> roots;
    private final Clock clock;
    private final ProgressListener progress;
    private final long seed;

    /**
     * A scan of what is open already.
     *
     * @param database the live one, with which the others are compared
     * @param seed     of the hashes; nobody who writes the data should know it
     */
    public ScanForData(
            Optional<DocumentSource> database,
            List<ScanRoot> roots,
            Clock clock,
            ProgressListener progress,
            long seed) {
        this.database = database;
        this.roots = List.copyOf(roots);
        this.clock = clock;
        this.progress = progress;
        this.seed = seed;
    }

    /**
     * Scans.
     *
     * @param named how the live database is called, without credentials
     * @throws dev.nightkeep.error.ConfigurationException when a root is not there, or there are more documents than allowed
     * @throws dev.nightkeep.error.NightkeepException     when the live database cannot be read as a whole: what it lacks is
     *     not known then
     */
    public ScanReport scan(ScanRequest request, Optional<String> named, Cancellation cancellation) {
        Instant started = clock.now();
        progress.on(new ProgressEvent.StageEntered("listing files"));
        Listed listed = new Listed();
        FileDocuments documents = new FileDocuments(KeyNames.of(request.keyField()), request.limits());
        ScanRoot.listAll(roots, request.files(), documents, listed, cancellation);
        Optional<Inventory> inventory = database.map(source -> source.inventory(request.selection()));
        CollectionNames names = new CollectionNames(namespaces(inventory), request.onlyCollection());
        ScanContext context = ScanContext.of(request, seed, names, progress, cancellation);
        LiveReading live = new LiveReading(context, started);
        List<ScanSource> sources = listed.sources();
        SourceRoom.require(sources.size(), Runtime.getRuntime().maxMemory());
        try (ScanWorkers workers = new ScanWorkers(request.threads())) {
            announce(inventory, sources);
            database.ifPresent(source -> live.read(source, inventory.orElseThrow(), workers));
            List<SourceReport> reports = read(context, sources, workers);
            progress.on(new ProgressEvent.StageEntered("comparing"));
            Analysis analysis = new Analysis(context, database.isPresent());
            analysis.run();
            return new ReportAssembly(context, analysis, live, sources)
                    .assemble(
                            settings(request, named),
                            started,
                            clock,
                            reports,
                            namespaces(inventory),
                            listed.passedOver());
        }
    }

    private static List<Namespace> namespaces(Optional<Inventory> inventory) {
        return inventory.map(Inventory::collections).orElse(List.of()).stream()
                .filter(CollectionDescription::hasDocuments)
                .map(CollectionDescription::namespace)
                .toList();
    }

    private void announce(Optional<Inventory> inventory, List<ScanSource> sources) {
        long bytes = sources.stream()
                .mapToLong(source -> Math.max(0, source.facts().bytes()))
                .sum();
        progress.on(new ProgressEvent.Planned(
                sources.size()
                        + inventory
                                .map(Inventory::collections)
                                .orElse(List.of())
                                .size(),
                OptionalLong.empty(),
                OptionalLong.of(bytes
                        + inventory
                                .map(Inventory::estimatedBytes)
                                .orElse(OptionalLong.empty())
                                .orElse(0))));
        progress.on(new ProgressEvent.StageEntered("reading"));
    }

    private static List<SourceReport> read(ScanContext context, List<ScanSource> sources, ScanWorkers workers) {
        AtomicReferenceArray<SourceReport> reports = new AtomicReferenceArray<>(sources.size());
        workers.run(IntStream.range(0, sources.size())
                .<Runnable>mapToObj(i -> () -> reports.set(i, new SourceReading(context, i + 1, sources.get(i)).read()))
                .toList());
        return IntStream.range(0, sources.size()).mapToObj(reports::get).toList();
    }

    private ScanSettings settings(ScanRequest request, Optional<String> named) {
        return new ScanSettings(
                roots.stream().map(ScanRoot::name).toList(),
                request.files().patterns(),
                request.selection().include(),
                request.onlyCollection(),
                request.keyField(),
                request.timeFields(),
                request.limits(),
                named.filter(name -> database.isPresent()));
    }
}
