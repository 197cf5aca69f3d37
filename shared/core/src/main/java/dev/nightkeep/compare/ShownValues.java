package dev.nightkeep.compare;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.bson.RawField;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.scan.SampleText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonValue;

/** Turns values into what may be shown of them, by the rules of a scan. */
final class ShownValues {
    private static final int LONGEST = 160;
    private static final String UNREADABLE = "(cannot be shown)";

    private final SampleText text = SampleText.standard();

    FieldChange of(FieldDifference difference) {
        boolean hidden = Arrays.stream(difference.path().split("\\.", -1)).anyMatch(text::hides);
        Optional<String> before = difference.before().map(field -> shown(field, hidden));
        Optional<String> after = difference.after().map(field -> shown(field, hidden));
        boolean alike = !hidden && before.isPresent() && before.equals(after);
        return new FieldChange(
                text.name(difference.path()),
                difference.kind(),
                before.map(value -> alike ? told(difference.before(), value) : value),
                after.map(value -> alike ? told(difference.after(), value) : value));
    }

    private String shown(RawField field, boolean hidden) {
        return hidden
                ? SampleText.hidden()
                : decoded(field).map(text::of).map(ShownValues::shortened).orElse(UNREADABLE);
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...";
    }

    /** Values that look the same are told apart by their types, or else it is said that they differ further on. */
    private static String told(Optional<RawField> field, String value) {
        return "%s (%s of %d bytes)"
                .formatted(
                        value,
                        field.flatMap(ShownValues::decoded)
                                .map(decoded -> decoded.getBsonType().name().toLowerCase(java.util.Locale.ROOT))
                                .orElse("value"),
                        field.map(each -> each.value().length()).orElse(0));
    }

    private static Optional<BsonValue> decoded(RawField field) {
        try {
            byte[] document = RawFields.document(List.of(field.named("v")));
            return Optional.of(Objects.requireNonNull(BsonBytes.decode(document).get("v")));
        } catch (CorruptBackupException e) {
            return Optional.empty();
        }
    }
}
