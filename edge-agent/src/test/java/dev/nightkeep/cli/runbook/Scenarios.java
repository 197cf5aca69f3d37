package dev.nightkeep.cli.runbook;

import static dev.nightkeep.cli.runbook.Conversations.byId;
import static dev.nightkeep.cli.runbook.Conversations.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;

/** The disasters of the runbook, by the titles of its procedures. */
final class Scenarios {
    private static final String BACKUP = "<backup id>";

    private Scenarios() {}

    static Map<String, Scenario> all() {
        return Map.ofEntries(
                Map.entry("Before anything else", Scenario.ofIntact(Scenarios::lookFirst)),
                Map.entry("Someone dropped the collection", Scenario.of(Scenarios::dropped)),
                Map.entry(
                        "A bad deploy corrupted a field an hour ago",
                        Scenario.of(Scenarios::corrupted).alsoAfterwards(Scenarios::requireRescued)),
                Map.entry("A bad deploy removed a field", Scenario.of(Scenarios::fieldRemoved)),
                Map.entry("Some documents were deleted by mistake between two dates", Scenario.of(Scenarios::deleted)),
                Map.entry("A restore was wrong: take it back", Scenario.of(Scenarios::wronglyRestored)),
                Map.entry("Only one document matters", Scenario.of(Scenarios::oneDocument)),
                Map.entry("We lost the bucket, and a second copy is left", Scenario.of(LostStores::secondCopy)),
                Map.entry("We lost the bucket, and only a mongodump directory is left", Scenario.of(LostStores::dump)),
                Map.entry("We lost the bucket, and only exports are left", Scenario.of(LostStores::exports)),
                Map.entry(
                        "We lost the database server and start with an empty one",
                        Scenario.of(LostStores::server).alsoAfterwards(LostStores::requireIndexes)),
                Map.entry("Which key is needed", Scenario.of(Troubles::unknownKey)),
                Map.entry("The key is lost", Scenario.of(Troubles::lostKey)),
                Map.entry("A backup does not verify", Scenario.of(Troubles::damagedBackup)),
                Map.entry("The machine died in the middle of a restore", Scenario.of(Troubles::diedRestoring)),
                Map.entry(
                        "The last backup is too old, or the job has failed for days",
                        Scenario.ofIntact(Troubles::failingJob)),
                Map.entry("A lease is stuck", Scenario.ofIntact(Troubles::stuckLease)));
    }

    private static List<Document> lookFirst(Incident incident) {
        List<Document> all = Conversations.fill(incident);
        incident.backUp(BACKUP, "--job", "nightly");
        return all;
    }

    /** A backup that was made since does not have the collection. */
    private static List<Document> dropped(Incident incident) {
        List<Document> all = Conversations.fill(incident);
        incident.backUp(BACKUP);
        incident.conversations().drop();
        incident.backUp("<too late>", "--job", "later");
        return all;
    }

    /** Every status is wrong; two titles were changed and one document was written for good reasons. */
    private static List<Document> corrupted(Incident incident) {
        Conversations.fill(incident);
        incident.backUp(BACKUP);
        incident.conversations().updateOne(byId(5), set("title", "better"));
        incident.conversations().updateOne(byId(6), set("title", "better"));
        incident.conversations().insertMany(Conversations.documents(300, 301));
        List<Document> before = incident.held();
        incident.conversations().updateMany(new Document(), set("status", "[object Object]"));
        return before.stream()
                .map(document -> List.of("c005", "c006", "c300").contains(document.getString("_id"))
                        ? new Document(document).append("status", "[object Object]")
                        : document)
                .toList();
    }

    private static void requireRescued(Incident incident) {
        assertThat(incident.collection("rescue", "conversations").find().sort(new Document("_id", 1)))
                .containsExactlyElementsOf(Conversations.documents(5, 7));
    }

    private static List<Document> fieldRemoved(Incident incident) {
        Conversations.fill(incident);
        incident.backUp(BACKUP);
        incident.conversations().updateMany(new Document(), new Document("$unset", new Document("messages", "")));
        incident.conversations().updateOne(byId(5), set("title", "better"));
        List<Document> wanted = new ArrayList<>(Conversations.documents(0, Conversations.COUNT));
        wanted.get(5).put("title", "better");
        return wanted;
    }

    /** Those of the 10th and the 11th by mistake, one of the 20th on purpose. */
    private static List<Document> deleted(Incident incident) {
        List<Document> all = new ArrayList<>(Conversations.fill(incident));
        incident.backUp(BACKUP);
        IntStream.range(9 * 12, 11 * 12).forEach(i -> incident.conversations().deleteOne(byId(i)));
        incident.conversations().deleteOne(byId(19 * 12));
        all.removeIf(document -> document.get("_id").equals(Conversations.id(19 * 12)));
        return all;
    }

    /** Twenty newer documents were replaced, and somebody has written into one of them since. */
    private static List<Document> wronglyRestored(Incident incident) {
        Conversations.fill(incident);
        incident.backUp(BACKUP);
        IntStream.range(0, 20).forEach(i -> incident.conversations().updateOne(byId(i), set("title", "newer")));
        List<Document> before = new ArrayList<>(incident.held());
        assertThat(incident.cli()
                        .run(
                                "restore",
                                "latest",
                                "--from",
                                "./backups",
                                "--uri-env",
                                Incident.VARIABLE,
                                "--strategy",
                                "overwrite",
                                "--yes")
                        .exit())
                .isZero();
        incident.conversations().updateOne(byId(7), set("title", "newest"));
        before.get(7).put("title", "newest");
        return before;
    }

    private static List<Document> oneDocument(Incident incident) {
        Conversations.fill(incident);
        incident.backUp(BACKUP);
        incident.conversations().updateMany(new Document(), set("status", "archived"));
        List<Document> wanted = new ArrayList<>(incident.held());
        wanted.set(17, Conversations.documents(17, 18).getFirst());
        return wanted;
    }
}
