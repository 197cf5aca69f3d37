package dev.nightkeep.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to do next, as commands. The report's own path and the database are filled in by whoever shows them. Stateless. */
final class Recommendations {
    /** Stands for the path of the report. */
    static final String REPORT = "$REPORT";

    /** Stands for the options that name the database. */
    static final String DATABASE = "$DATABASE";

    /** Stands for the options that name the store, where one was scanned. */
    static final String STORE = "$STORE";

    /** Stands for the other options that make the same scan again. */
    static final String AGAIN = "$AGAIN";

    /** A database that nobody is likely to have. */
    private static final String ASIDE = "rescued.";

    private Recommendations() {}

    static List<Recommendation> of(
            ScanSettings settings, List<CollectionReport> collections, List<SourceReport> sources) {
        List<Recommendation> all = new ArrayList<>();
        long newer = collections.stream().mapToLong(CollectionReport::newer).sum();
        lacking(collections, all);
        if (newer > 0) {
            all.add(new Recommendation(
                    "See what it would do to replace %s by newer copies".formatted(Amount.of(newer, "document")),
                    recover(List.of("newest"), "--strategy", "overwrite", "--preview")));
        }
        if (settings.liveDatabase().isEmpty() && collections.stream().anyMatch(found -> found.different() > 0)) {
            all.add(new Recommendation(
                    "Compare with a live database: nothing is known to be lacking yet",
                    scan(settings.keyField(), DATABASE)));
        }
        key(settings, collections).ifPresent(all::add);
        return all;
    }

    /** What has no place of its own is left out of the usual commands, which would refuse it, and gets one. */
    private static void lacking(List<CollectionReport> collections, List<Recommendation> all) {
        Map<Boolean, List<CollectionReport>> lacking = collections.stream()
                .filter(found -> found.lacking() > 0)
                .collect(Collectors.partitioningBy(CollectionReport::hasPlace));
        List<CollectionReport> placed = lacking.getOrDefault(true, List.of());
        List<CollectionReport> lost = lacking.getOrDefault(false, List.of());
        if (!placed.isEmpty()) {
            bringBack(placed, !lost.isEmpty(), all);
        }
        lost.forEach(found -> all.add(new Recommendation(
                "Nothing says where %s of '%s' belong: see what it would do to put them aside"
                        .formatted(Amount.of(found.lacking(), "document"), found.name()),
                recover(chosen(List.of(found)), "--into", ASIDE + found.name(), "--preview"))));
    }

    private static void bringBack(List<CollectionReport> placed, boolean named, List<Recommendation> all) {
        long documents = placed.stream().mapToLong(CollectionReport::lacking).sum();
        List<String> selected = named ? chosen(placed) : List.of("lacking");
        all.add(new Recommendation(
                "See what it would do to bring back %s that the live database lacks"
                        .formatted(Amount.of(documents, "document")),
                recover(selected, "--preview")));
        all.add(new Recommendation(
                "Bring back what the live database lacks", recover(selected, "--rollback-to", "./rollback")));
    }

    private static List<String> chosen(List<CollectionReport> collections) {
        return Stream.concat(Stream.of("lacking"), collections.stream().map(found -> "collection=" + found.name()))
                .toList();
    }

    private static List<String> recover(List<String> selected, String... more) {
        List<String> words = new ArrayList<>(List.of("nightkeep", "recover", REPORT));
        selected.forEach(word -> words.addAll(List.of("--select", word)));
        words.addAll(List.of(DATABASE, STORE));
        words.addAll(List.of(more));
        return words;
    }

    private static List<String> scan(String keyField, String... more) {
        List<String> words = new ArrayList<>(List.of("nightkeep", "scan", AGAIN, STORE));
        if (!keyField.equals(ScanRequest.ID)) {
            words.addAll(List.of("--id-field", keyField));
        }
        words.addAll(List.of(more));
        return words;
    }

    /** In words that run. Where no report was written, the first command writes the one that the others read. */
    static List<Recommendation> complete(List<Recommendation> recommendations, ScanSettings settings, ScanWords words) {
        boolean reads = recommendations.stream().anyMatch(next -> next.command().contains(REPORT));
        Stream<Recommendation> first = reads && words.report().isEmpty()
                ? Stream.of(new Recommendation(
                        "Write the report that the commands below read",
                        scan(settings.keyField(), DATABASE, "--report", ScanWords.FOLDER)))
                : Stream.of();
        return Stream.concat(first, recommendations.stream())
                .map(next -> new Recommendation(next.reason(), words.complete(next.command())))
                .toList();
    }

    private static Optional<Recommendation> key(ScanSettings settings, List<CollectionReport> collections) {
        long without =
                collections.stream().mapToLong(CollectionReport::withoutKey).sum();
        String[] database = settings.liveDatabase().isPresent() ? new String[] {DATABASE} : new String[0];
        return without == 0
                ? Optional.empty()
                : Optional.of(new Recommendation(
                        "%s without %s: name the field that tells them apart, for instance"
                                .formatted(Amount.of(without, "document"), settings.keyField()),
                        scan("session_id", database)));
    }
}
