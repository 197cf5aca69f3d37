package dev.nightkeep.scan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words of a command line that the commands of a report leave open.
 *
 * @param report   the path of the report, where one was written
 * @param database the options that name the database
 * @param store    the options that name the store; empty where none was scanned
 * @param again    the other options of the scan, but for what documents are told apart by
 */
public record ScanWords(Optional<String> report, List<String> database, List<String> store, List<String> again) {
    /** Where a report is to be written that was not asked for. */
    static final String FOLDER = "./found";

    /** The name of a report within its folder. */
    public static final String NAME = "scan-report.json";

    public ScanWords {
        database = List.copyOf(database);
        store = List.copyOf(store);
        again = List.copyOf(again);
    }

    List<String> complete(List<String> command) {
        return command.stream().flatMap(this::words).toList();
    }

    private Stream<String> words(String word) {
        return switch (word) {
            case Recommendations.DATABASE -> database.stream();
            case Recommendations.STORE -> store.stream();
            case Recommendations.AGAIN -> again.stream();
            case Recommendations.REPORT -> Stream.of(report.orElse(FOLDER + "/" + NAME));
            default -> Stream.of(word);
        };
    }
}
