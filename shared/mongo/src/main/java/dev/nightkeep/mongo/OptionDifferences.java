package dev.nightkeep.mongo;

import dev.nightkeep.source.CollectionDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Says in which options a collection differs from what was wanted. */
final class OptionDifferences {
    /** What says nothing about the documents, or that no server takes any more. */
    static final Set<String> NOT_RESTORED = Set.of("autoIndexId", "recordIdsReplicated", "temp", "uuid", "flags");

    /** What newer servers list although nobody asked for it. */
    private static final Map<String, BsonValue> DEFAULTS =
            Map.of("validationLevel", new BsonString("strict"), "validationAction", new BsonString("error"));

    private OptionDifferences() {}

    static List<String> between(CollectionDescription wanted, CollectionEntry present) {
        List<String> sentences = new ArrayList<>();
        if (wanted.type() != present.type()) {
            sentences.add("%s is a %s instead of a %s"
                    .formatted(
                            wanted.namespace(),
                            present.type().text(),
                            wanted.type().text()));
        }
        sentences.addAll(missing(wanted, present.options()));
        sentences.addAll(unwanted(wanted, present.options()));
        return sentences;
    }

    private static List<String> missing(CollectionDescription wanted, BsonDocument present) {
        return wanted.options().keySet().stream()
                .filter(option -> !NOT_RESTORED.contains(option))
                .filter(option -> !BsonContainment.holds(wanted.options().get(option), present.get(option)))
                .map(option -> "The option %s of %s is %s instead of %s"
                        .formatted(
                                option,
                                wanted.namespace(),
                                BsonContainment.text(present, option),
                                BsonContainment.text(wanted.options(), option)))
                .toList();
    }

    private static List<String> unwanted(CollectionDescription wanted, BsonDocument present) {
        return present.keySet().stream()
                .filter(option -> !NOT_RESTORED.contains(option))
                .filter(option -> !wanted.options().containsKey(option))
                .filter(option -> !isDefault(option, present))
                .map(option -> "The option %s of %s is %s, which was not wanted"
                        .formatted(option, wanted.namespace(), BsonContainment.text(present, option)))
                .toList();
    }

    private static boolean isDefault(String option, BsonDocument present) {
        return DEFAULTS.containsKey(option) && BsonContainment.holds(DEFAULTS.get(option), present.get(option));
    }
}
