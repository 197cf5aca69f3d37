package dev.nightkeep.catalog;

import dev.nightkeep.format.BackupId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person calls a backup. */
sealed interface Reference {
    /** The newest one. */
    record Latest() implements Reference {}

    /** The one of this id. */
    record Whole(BackupId id) implements Reference {}

    /** The one whose id begins like this, with a whole date: so it is known which folder to look in. */
    record Beginning(String text, LocalDate day) implements Reference {
        private static final Pattern FORM = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})[0-9A-Za-z-]*");

        static Optional<Reference> parse(String text) {
            Matcher parts = FORM.matcher(text);
            return parts.matches()
                    ? BackupFolders.day("%s-%s-%s".formatted(parts.group(1), parts.group(2), parts.group(3)))
                            .map(day -> new Beginning(text, day))
                    : Optional.empty();
        }
    }

    static Optional<Reference> parse(String text) {
        if (text.equals(BackupCatalog.LATEST)) {
            return Optional.of(new Latest());
        }
        return BackupId.isId(text) ? Optional.of(new Whole(new BackupId(text))) : Beginning.parse(text);
    }
}
