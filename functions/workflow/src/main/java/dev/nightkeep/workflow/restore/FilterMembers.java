package dev.nightkeep.workflow.restore;

import dev.nightkeep.filter.DateRange;
import dev.nightkeep.filter.DocumentFilter;
import dev.nightkeep.filter.IdList;
import dev.nightkeep.filter.WhereClause;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.workflow.Members;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which documents are meant. Values only: nothing in them is evaluated but by the filter itself. */
final class FilterMembers {
    private static final Set<String> NAMES = Set.of("from", "until", "field", "ids", "where");

    private FilterMembers() {}

    static DocumentFilter filter(Members members) {
        Members known = members.requireOnly(NAMES);
        List<String> ids = known.texts("ids");
        return new DocumentFilter(
                dates(known),
                ids.isEmpty() ? Optional.empty() : Optional.of(IdList.of(ids.stream())),
                known.object("where").map(FilterMembers::where));
    }

    private static Optional<DateRange> dates(Members members) {
        Optional<Instant> from = instant(members, "from");
        Optional<Instant> until = instant(members, "until");
        if (from.isEmpty() && until.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DateRange(from, until, members.text("field")));
        } catch (IllegalArgumentException e) {
            throw members.wrong("until", "must be later than 'from'");
        }
    }

    private static Optional<Instant> instant(Members members, String name) {
        try {
            return members.text(name).map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw members.wrong(name, "must be a time as 2026-11-30T03:30:00Z");
        }
    }

    private static WhereClause where(Members condition) {
        return WhereClause.parse(new String(ControlJson.write(condition.values()), StandardCharsets.UTF_8));
    }
}
