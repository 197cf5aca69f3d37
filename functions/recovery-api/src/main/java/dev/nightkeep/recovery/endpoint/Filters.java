package dev.nightkeep.recovery.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.recovery.http.Headers;
import dev.nightkeep.recovery.http.ProblemKind;
import dev.nightkeep.recovery.http.RefusedRequestException;
import dev.nightkeep.recovery.work.FilterInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The filters of a restore. A filter that were passed over would restore what it should have kept out. */
final class Filters {
    private static final List<String> KNOWN = List.of("date_range", "session_ids");
    private static final Pattern FIELD = Pattern.compile("^(?![$.])[^$\\u0000-\\u001f\\u007f-\\u009f]{1,200}$");
    private static final int MOST_IDS = 1000;
    private static final int LONGEST_ID = 200;

    private Filters() {}

    static FilterInput of(ObjectNode filters) {
        filters.fieldNames().forEachRemaining(Filters::requireKnown);
        Fields range = Fields.of(
                Fields.of(filters, Set.copyOf(KNOWN)).object("date_range").orElseGet(filters::objectNode),
                Set.of("from", "to", "field"));
        Optional<Instant> from = range.text("from").map(text -> moment("from", text));
        Optional<Instant> until = range.text("to").map(text -> moment("to", text));
        requireRange(filters.hasNonNull("date_range"), from, until);
        return new FilterInput(
                from, until, range.text("field").map(Filters::field), sessionIds(filters.path("session_ids")));
    }

    private static void requireKnown(String name) {
        if (!KNOWN.contains(name)) {
            throw new RefusedRequestException(
                    ProblemKind.UNSUPPORTED_FILTER,
                    "filters has one that there is not",
                    Headers.NONE,
                    Map.of("supported", KNOWN));
        }
    }

    private static Instant moment(String name, String text) {
        return Values.instant(text)
                .orElseThrow(() -> Fields.refused(
                        "%s is neither a day such as 2026-11-21 nor a moment such as 2026-11-21T13:30:00Z"
                                .formatted(name)));
    }

    private static void requireRange(boolean given, Optional<Instant> from, Optional<Instant> until) {
        if (given && from.isEmpty() && until.isEmpty()) {
            throw Fields.refused("date_range has neither from nor to");
        }
        if (from.isPresent() && until.filter(end -> !from.get().isBefore(end)).isPresent()) {
            throw Fields.refused("date_range ends before it begins");
        }
    }

    private static String field(String text) {
        if (!FIELD.matcher(text).matches()) {
            throw Fields.refused("field is not the name of a field");
        }
        return text;
    }

    private static List<String> sessionIds(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray() || node.isEmpty() || node.size() > MOST_IDS) {
            throw Fields.refused("session_ids is not a list of 1 to %d texts".formatted(MOST_IDS));
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode id : node) {
            if (!id.isTextual() || id.textValue().isEmpty() || id.textValue().length() > LONGEST_ID) {
                throw Fields.refused("session_ids has one that is no text of 1 to %d characters".formatted(LONGEST_ID));
            }
            ids.add(id.textValue());
        }
        return ids;
    }
}
