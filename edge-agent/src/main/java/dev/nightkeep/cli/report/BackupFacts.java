package dev.nightkeep.cli.report;

import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.Times;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.Totals;
import dev.nightkeep.source.Consistency;
import dev.nightkeep.source.MissingCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a manifest says, in words. */
final class BackupFacts {
    /** How many missing collections are named to people. */
    private static final int NAMED = 20;

    private BackupFacts() {}

    static String documents(Totals totals) {
        String documents = "%s in %s"
                .formatted(
                        Amounts.count(totals.documents(), "document"),
                        Amounts.count(totals.collections(), "collection"));
        return totals.files() == 0 ? documents : documents + ", " + Amounts.count(totals.files(), "host file");
    }

    static String size(Totals totals) {
        return "%s, stored as %s (%s)"
                .formatted(
                        Amounts.bytes(totals.rawBytes()),
                        Amounts.bytes(totals.storedBytes()),
                        Amounts.share(totals.storedBytes(), totals.rawBytes()));
    }

    static String duration(Manifest manifest) {
        return Times.duration(Duration.between(manifest.started(), manifest.finished()));
    }

    static String consistency(Consistency consistency) {
        return switch (consistency.kind()) {
            case SNAPSHOT ->
                "one moment: everything as of cluster time "
                        + consistency.clusterTime().orElse("unknown");
            case CAUGHT_UP -> "a copy, and the operations that happened while it was made";
            case PER_COLLECTION ->
                "each collection by itself; what was written meanwhile may be in one and not in another";
        };
    }

    static List<String> missing(Manifest manifest) {
        List<String> lines = new ArrayList<>();
        for (MissingCollection missing : manifest.missing()) {
            if (lines.size() == NAMED) {
                break;
            }
            lines.add("%s: %s".formatted(missing.namespace(), missing.reason()));
        }
        if (manifest.missingCount() > lines.size()) {
            lines.add("and %s more".formatted(Amounts.count(manifest.missingCount() - lines.size())));
        }
        return lines;
    }
}
