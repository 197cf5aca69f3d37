package dev.nightkeep.aws;

import dev.nightkeep.store.Precondition;
import org.jspecify.annotations.Nullable;

/** A precondition as the two headers of conditional writes; null where the header is not sent. */
record Conditions(@Nullable String ifNoneMatch, @Nullable String ifMatch) {
    static Conditions of(Precondition precondition) {
        return switch (precondition) {
            case Precondition.None none -> new Conditions(null, null);
            case Precondition.Absent absent -> new Conditions("*", null);
            case Precondition.Unchanged(var version) ->
                new Conditions(null, EntityTag.of(version).toString());
        };
    }
}
