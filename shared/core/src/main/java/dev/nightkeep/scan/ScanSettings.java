package dev.nightkeep.scan;

import dev.nightkeep.salvage.ReadLimits;
import java.util.List;
import java.util.Optional;

/**
 * How a scan was made, as far as recovery has to read in the same way.
 *
 * @param patterns           of files
 * @param collections        patterns that were asked for; empty for all
 * @param standardCollection what documents are of where nothing says it
 * @param liveDatabase       what the live database is called, without credentials; empty where none was read
 */
public record ScanSettings(
        List<String> roots,
        List<String> patterns,
        List<String> collections,
        Optional<String> standardCollection,
        String keyField,
        List<String> timeFields,
        ReadLimits limits,
        Optional<String> liveDatabase) {
    public ScanSettings {
        roots = List.copyOf(roots);
        patterns = List.copyOf(patterns);
        collections = List.copyOf(collections);
        timeFields = List.copyOf(timeFields);
    }
}
