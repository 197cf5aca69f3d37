package dev.nightkeep.cli.report;

import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.scan.PlaceReport;
import dev.nightkeep.scan.ScanReport;
import java.util.List;

/**
 * What a scan found and did not compare, because it was taken to be of a collection that was not asked for. What a file is
 * called decides that, so whoever asked for one collection has to hear of it.
 */
final class OtherCollections {
    private static final int NAMED = 5;

    private OtherCollections() {}

    /** One line, or none where nothing was left out. */
    static List<String> lines(ScanReport report) {
        List<PlaceReport> others = report.sources().stream()
                .flatMap(source -> source.places().stream())
                .filter(place -> !place.selected())
                .toList();
        List<String> names =
                others.stream().map(PlaceReport::collection).distinct().sorted().toList();
        return others.isEmpty()
                ? List.of()
                : List.of("  LEFT OUT %s of collections that were not asked for: %s%s"
                        .formatted(
                                Amounts.count(documents(others), "document"),
                                String.join(", ", names.stream().limit(NAMED).toList()),
                                names.size() > NAMED
                                        ? " and %s more".formatted(Amounts.count(names.size() - NAMED))
                                        : ""));
    }

    private static long documents(List<PlaceReport> places) {
        return places.stream().mapToLong(PlaceReport::documents).sum();
    }
}
