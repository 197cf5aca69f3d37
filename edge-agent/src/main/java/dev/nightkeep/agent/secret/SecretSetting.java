package dev.nightkeep.agent.secret;

import dev.nightkeep.agent.shape.Shape;
import java.util.Optional;

/** A setting that refers to a secret. */
public final class SecretSetting {
    /** A reference; whatever stands in its place is never repeated. */
    public static final Shape.Text SHAPE = new Shape.Text(
            SecretReference.FORMS,
            Optional.of("^(?:" + SecretReference.PATTERN + ")$"),
            text -> text.matches(SecretReference.PATTERN)
                    ? Optional.empty()
                    : Optional.of("secrets themselves do not belong into this file"),
            true);

    private SecretSetting() {}
}
