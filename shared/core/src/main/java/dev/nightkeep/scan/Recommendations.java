package dev.nightkeep.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What to do next, as commands. The report's own path and the database are filled in by whoever shows them. Stateless. */
final class Recommendations {
    /** Stands for the path of the report. */
    static final String REPORT = "$REPORT";

    /** Stands for the options that name the database and the store. */
    static final String REACH = "$REACH";

    private Recommendations() {}

    static List<Recommendation> of(
            ScanSettings settings, List<CollectionReport> collections, List<SourceReport> sources) {
        List<Recommendation> all = new ArrayList<>();
        long lacking = collections.stream().mapToLong(CollectionReport::lacking).sum();
        long newer = collections.stream().mapToLong(CollectionReport::newer).sum();
        if (lacking > 0) {
            all.add(new Recommendation(
                    "See what it would do to bring back %s that the live database lacks"
                            .formatted(Amount.of(lacking, "document")),
                    recover("lacking", "--preview")));
            all.add(new Recommendation(
                    "Bring back what the live database lacks", recover("lacking", "--rollback-to", "./rollback")));
        }
        if (newer > 0) {
            all.add(new Recommendation(
                    "See what it would do to replace %s by newer copies".formatted(Amount.of(newer, "document")),
                    recover("newest", "--strategy", "overwrite", "--preview")));
        }
        if (settings.liveDatabase().isEmpty() && collections.stream().anyMatch(found -> found.different() > 0)) {
            all.add(new Recommendation(
                    "Compare with a live database: nothing is known to be lacking yet",
                    List.of("nightkeep", "scan", "--uri-env", "MONGO_URI", "--path", "...")));
        }
        key(settings, collections).ifPresent(all::add);
        return all;
    }

    private static List<String> recover(String what, String... more) {
        List<String> words = new ArrayList<>(List.of("nightkeep", "recover", REPORT, "--select", what, REACH));
        words.addAll(List.of(more));
        return words;
    }

    /** With the path of the report and the options that name the database and the store. */
    static Recommendation complete(Recommendation recommendation, String report, List<String> reach) {
        return new Recommendation(
                recommendation.reason(),
                recommendation.command().stream()
                        .flatMap(word ->
                                word.equals(REACH) ? reach.stream() : Stream.of(word.equals(REPORT) ? report : word))
                        .toList());
    }

    private static Optional<Recommendation> key(ScanSettings settings, List<CollectionReport> collections) {
        long without =
                collections.stream().mapToLong(CollectionReport::withoutKey).sum();
        return without == 0
                ? Optional.empty()
                : Optional.of(new Recommendation(
                        "%s without %s: name the field that tells them apart"
                                .formatted(Amount.of(without, "document"), settings.keyField()),
                        List.of("nightkeep", "scan", "--id-field", "session_id", "--path", "...")));
    }
}
