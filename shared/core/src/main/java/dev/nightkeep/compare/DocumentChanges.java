package dev.nightkeep.compare;

import dev.nightkeep.bson.RawFields;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/**
 * How two versions of a document differ.
 *
 * @param fields the first of them
 * @param total  how many there are
 */
public record DocumentChanges(List<FieldChange> fields, long total) {
    public DocumentChanges {
        fields = List.copyOf(fields);
    }

    /**
     * The differences, as they are shown.
     *
     * @param most how many fields are named
     * @throws dev.nightkeep.error.CorruptBackupException when a document is not valid BSON inside
     */
    public static DocumentChanges between(RawBsonDocument before, RawBsonDocument after, int most) {
        ShownValues shown = new ShownValues();
        List<FieldChange> fields = new ArrayList<>();
        long[] total = {0};
        FieldDifferences.between(RawFields.span(before), RawFields.span(after), difference -> {
            if (total[0]++ < most) {
                fields.add(shown.of(difference));
            }
        });
        return new DocumentChanges(fields, total[0]);
    }
}
