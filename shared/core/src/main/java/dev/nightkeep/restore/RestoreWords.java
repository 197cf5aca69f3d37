package dev.nightkeep.restore;

import dev.nightkeep.conflict.RestoreStrategy;
import java.util.Map;

/** What restores are asked for in, over HTTP and by inputs of workflows; the one passes them on to the other. */
public final class RestoreWords {
    /** For what becomes of documents that both sides have. */
    public static final Map<String, RestoreStrategy> STRATEGIES = Map.of(
            "skip_duplicates", RestoreStrategy.SKIP_DUPLICATES,
            "skip", RestoreStrategy.SKIP_DUPLICATES,
            "overwrite", RestoreStrategy.OVERWRITE,
            "merge", RestoreStrategy.MERGE,
            "timestamp_based", RestoreStrategy.TIMESTAMP_BASED);

    /** For what validators of the target mean. */
    public static final Map<String, ValidatorRule> VALIDATORS = Map.of(
            "bypass", ValidatorRule.BYPASS,
            "enforce", ValidatorRule.ENFORCE,
            "when_changed", ValidatorRule.WHEN_CHANGED);

    private RestoreWords() {}
}
