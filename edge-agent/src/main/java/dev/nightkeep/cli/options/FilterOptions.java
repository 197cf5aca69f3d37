package dev.nightkeep.cli.options;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.filter.DateRange;
import dev.nightkeep.filter.DocumentFilter;
import dev.nightkeep.filter.IdList;
import dev.nightkeep.filter.WhereClause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which documents are meant. */
public final class FilterOptions {
    @Option(names = "--since", paramLabel = "<time>", description = "Only documents of this date or later.")
    private @Nullable Instant since;

    @Option(names = "--until", paramLabel = "<time>", description = "Only documents of before this date.")
    private @Nullable Instant until;

    @Option(
            names = "--date-field",
            paramLabel = "<field>",
            description = "Where their date stands (default: createdAt, created_at, timestamp, date, updatedAt or the"
                    + " like, else the time in an ObjectId).")
    private @Nullable String dateField;

    @Option(
            names = "--id",
            paramLabel = "<_id>",
            description = "Only this _id, as text, ObjectId or Extended JSON. May be repeated.")
    private List<String> ids = List.of();

    @Option(
            names = "--ids-file",
            paramLabel = "<file>",
            description = "Only these _ids: one a line, as text, ObjectId or Extended JSON.")
    private @Nullable Path idsFile;

    @Option(
            names = "--where",
            paramLabel = "<json>",
            description = "Only documents for which this condition holds, in the language of MongoDB's queries.")
    private @Nullable String where;

    /**
     * What was asked for, as one filter.
     *
     * @param folder what relative paths are relative to
     */
    public DocumentFilter filter(Path folder) {
        return new DocumentFilter(
                dates(), ids(folder), Optional.ofNullable(where).map(WhereClause::parse));
    }

    private Optional<DateRange> dates() {
        if (since == null && until == null) {
            if (dateField != null) {
                throw new ConfigurationException(
                        "--date-field was given without --since and --until", "Give one of them, or leave it out");
            }
            return Optional.empty();
        }
        return Optional.of(
                new DateRange(Optional.ofNullable(since), Optional.ofNullable(until), Optional.ofNullable(dateField)));
    }

    private Optional<IdList> ids(Path folder) {
        if (idsFile != null) {
            return Optional.of(ids(ids, folder.resolve(idsFile)));
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(IdList.of(ids.stream()));
    }

    private static IdList ids(List<String> named, Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return IdList.of(Stream.concat(named.stream(), lines));
        } catch (IOException | UncheckedIOException e) {
            throw new ConfigurationException(
                    "The list of ids %s cannot be read".formatted(file),
                    "Give a text file with one _id on each line",
                    e);
        }
    }
}
