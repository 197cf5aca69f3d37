package dev.nightkeep.conflict;

import java.util.Optional;

/**
 * What becomes of documents that both sides have.
 *
 * @param prefer         whose value stays where both have one and they differ; used by merging
 * @param arrays         used by merging
 * @param timestampField where the moment of a change stands, dotted where it is within; where empty, the first of the
 *     usual fields that both documents have
 */
public record ConflictRules(RestoreStrategy strategy, Side prefer, ArrayRule arrays, Optional<String> timestampField) {
    /** The strategy with what holds where nobody says otherwise: what is live stays. */
    public static ConflictRules of(RestoreStrategy strategy) {
        return new ConflictRules(strategy, Side.LIVE, new ArrayRule.Keep(Side.LIVE), Optional.empty());
    }
}
