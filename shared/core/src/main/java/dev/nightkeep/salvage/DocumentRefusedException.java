package dev.nightkeep.salvage;

import dev.nightkeep.error.NightkeepException;
import org.jspecify.annotations.Nullable;

/** A document that cannot be read, among others that can. Does not leave this package. */
final class DocumentRefusedException extends NightkeepException {
    private final ProblemKind kind;

    DocumentRefusedException(ProblemKind kind, String failed, @Nullable Throwable cause) {
        super(failed, "Look at the file; other copies of the document may be whole", cause);
        this.kind = kind;
    }

    ProblemKind kind() {
        return kind;
    }
}
