package dev.nightkeep.cli.runbook;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;

/**
 * What happened, and how one knows that it is over.
 *
 * @param disaster  makes it happen, and returns the documents of the conversations as they are to be in the end
 * @param loses     whether these are not what the database has before
 * @param recovered fails where something is not as it should be then
 */
record Scenario(Function<Incident, List<Document>> disaster, boolean loses, Consumer<Incident> recovered) {
    static Scenario of(Function<Incident, List<Document>> disaster) {
        return new Scenario(disaster, true, incident -> {});
    }

    /** Something is wrong with backups, and nothing with the data. */
    static Scenario ofIntact(Function<Incident, List<Document>> disaster) {
        return new Scenario(disaster, false, incident -> {});
    }

    Scenario alsoAfterwards(Consumer<Incident> more) {
        return new Scenario(disaster, loses, more);
    }
}
