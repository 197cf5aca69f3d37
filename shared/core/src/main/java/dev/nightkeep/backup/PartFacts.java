package dev.nightkeep.backup;

import java.util.Optional;

/** What the part index says of a part beside its bytes. */
record PartFacts(long documents, Optional<String> firstId, Optional<String> lastId) {
    /** A part that is not made of documents. */
    static PartFacts none() {
        return new PartFacts(0, Optional.empty(), Optional.empty());
    }
}
