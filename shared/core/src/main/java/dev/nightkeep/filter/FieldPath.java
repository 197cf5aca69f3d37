package dev.nightkeep.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** A dotted path, as MongoDB follows it: through documents, into every document of an array, by number into an array. */
final class FieldPath {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final List<String> steps;

    FieldPath(String text) {
        this.steps = Arrays.asList(text.split("\\.", -1));
    }

    FieldValues in(BsonDocument document) {
        List<BsonValue> found = new ArrayList<>();
        boolean absent = follow(document.get(steps.getFirst()), 1, found);
        return new FieldValues(found, absent);
    }

    /** Adds what is found; returns whether something was missing. */
    private boolean follow(@Nullable BsonValue value, int step, List<BsonValue> found) {
        if (value == null) {
            return true;
        }
        if (step == steps.size()) {
            found.add(value);
            return false;
        }
        return switch (value.getBsonType()) {
            case DOCUMENT -> follow(value.asDocument().get(steps.get(step)), step + 1, found);
            case ARRAY -> followInto(value.asArray(), step, found);
            default -> true;
        };
    }

    private boolean followInto(BsonArray array, int step, List<BsonValue> found) {
        int before = found.size();
        boolean absent = false;
        if (NUMBER.matcher(steps.get(step)).matches() && Integer.parseInt(steps.get(step)) < array.size()) {
            follow(array.get(Integer.parseInt(steps.get(step))), step + 1, found);
        }
        for (BsonValue element : array) {
            if (element.isDocument()) {
                absent |= follow(element.asDocument().get(steps.get(step)), step + 1, found);
            }
        }
        return absent || found.size() == before;
    }
}
