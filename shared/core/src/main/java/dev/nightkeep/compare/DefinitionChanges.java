package dev.nightkeep.compare;

import dev.nightkeep.bson.BsonOrder;
import dev.nightkeep.restore.StoredCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Compares the type, the options and the indexes of a collection that both sides have. Stateless. */
final class DefinitionChanges {
    /** What belongs to the server that listed an index: versions, and what means nothing since MongoDB 4.2. */
    private static final Set<String> OF_THE_SERVER =
            Set.of("v", "ns", "background", "textIndexVersion", "2dsphereIndexVersion");

    private static final BsonOrder ORDER = new BsonOrder();

    private DefinitionChanges() {}

    static List<DefinitionChange> between(StoredCollection before, StoredCollection after) {
        List<DefinitionChange> changes = new ArrayList<>();
        if (before.description().type() != after.description().type()) {
            changes.add(new DefinitionChange(
                    ChangeKind.CHANGED,
                    "type (%s, %s)"
                            .formatted(
                                    before.description().type().text(),
                                    after.description().type().text())));
        }
        compare("option", before.description().options(), after.description().options(), changes);
        // A collection without any index is one of which nobody kept them.
        if (!before.indexes().isEmpty() && !after.indexes().isEmpty()) {
            compare("index", byName(before.indexes()), byName(after.indexes()), changes);
        }
        return changes;
    }

    private static BsonDocument byName(List<BsonDocument> indexes) {
        BsonDocument all = new BsonDocument();
        for (BsonDocument index : indexes) {
            BsonDocument definition = new BsonDocument();
            index.forEach((name, value) -> {
                if (!OF_THE_SERVER.contains(name)) {
                    definition.append(name, value);
                }
            });
            BsonValue name = index.get("name", new BsonString("(no name)"));
            all.append(name.isString() ? name.asString().getValue() : name.toString(), sorted(definition));
        }
        return all;
    }

    /** Servers list the members of a definition in an order of their own; within them, order counts. */
    private static BsonDocument sorted(BsonDocument definition) {
        BsonDocument sorted = new BsonDocument();
        new TreeSet<>(definition.keySet()).forEach(name -> sorted.append(name, definition.get(name)));
        return sorted;
    }

    private static void compare(String what, BsonDocument before, BsonDocument after, List<DefinitionChange> changes) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            BsonValue old = before.get(name);
            BsonValue fresh = after.get(name);
            if (old == null || fresh == null) {
                changes.add(
                        new DefinitionChange(old == null ? ChangeKind.ADDED : ChangeKind.REMOVED, what + " " + name));
            } else if (ORDER.compare(old, fresh) != 0) {
                changes.add(new DefinitionChange(ChangeKind.CHANGED, what + " " + name));
            }
        }
    }
}
