package dev.nightkeep.workflow.restore;

import dev.nightkeep.conflict.ArrayRule;
import dev.nightkeep.conflict.ConflictRules;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.conflict.Side;
import dev.nightkeep.namespace.NamespaceRename;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.RestoreWords;
import dev.nightkeep.restore.ValidationRules;
import dev.nightkeep.restore.ValidatorRule;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.Members;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** The members by which a restore is asked for, as requests of the core. */
final class RestoreMembers {
    /** All of them. */
    static final Set<String> NAMES = Set.of(
            "into",
            "onlyInto",
            "databases",
            "collections",
            "exclude",
            "renames",
            "strategy",
            "prefer",
            "timestampField",
            "validator",
            "filter",
            "continueOnError");

    private static final Map<String, Side> SIDES = Map.of("live", Side.LIVE, "backup", Side.BACKUP);

    private RestoreMembers() {}

    static RestoreRequest request(Members members) {
        RestoreRequest standard = RestoreRequest.standard();
        return new RestoreRequest(
                members.selection(),
                members.objects("renames").stream().map(RestoreMembers::rename).toList(),
                rules(members),
                members.object("filter").map(FilterMembers::filter).orElse(standard.filter()),
                new ValidationRules(
                        Map.of(),
                        OptionalLong.empty(),
                        word(members, "validator", RestoreWords.VALIDATORS).orElse(ValidatorRule.WHEN_CHANGED)),
                Installation.threads(),
                standard.batchSize(),
                members.flag("continueOnError"));
    }

    private static NamespaceRename rename(Members rename) {
        Members known = rename.requireOnly(Set.of("from", "to"));
        try {
            return new NamespaceRename(known.required("from"), known.required("to"));
        } catch (IllegalArgumentException e) {
            throw rename.wrong("from", "and 'to' must be patterns of database.collection with as many *");
        }
    }

    private static ConflictRules rules(Members members) {
        Side prefer = word(members, "prefer", SIDES).orElse(Side.LIVE);
        return new ConflictRules(
                word(members, "strategy", RestoreWords.STRATEGIES).orElse(RestoreStrategy.SKIP_DUPLICATES),
                prefer,
                new ArrayRule.Keep(prefer),
                members.text("timestampField"));
    }

    private static <T> Optional<T> word(Members members, String name, Map<String, T> words) {
        return members.text(name)
                .map(word -> Optional.ofNullable(words.get(word))
                        .orElseThrow(() -> members.wrong(
                                name, "must be one of " + String.join(", ", new TreeSet<>(words.keySet())))));
    }
}
