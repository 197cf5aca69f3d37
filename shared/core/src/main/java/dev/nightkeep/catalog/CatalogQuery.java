package dev.nightkeep.catalog;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which backups are wanted, by what their names say.
 *
 * @param job   of this job only
 * @param from  started at this instant or later
 * @param to    started before this instant
 * @param types of one of these types
 */
public record CatalogQuery(Optional<JobName> job, Optional<Instant> from, Optional<Instant> to, Set<BackupType> types) {
    public CatalogQuery {
        types = Set.copyOf(types);
    }

    /** Every backup of every job. */
    public static CatalogQuery everything() {
        return new CatalogQuery(Optional.empty(), Optional.empty(), Optional.empty(), EnumSet.allOf(BackupType.class));
    }

    /** The same, of one job where one is given. */
    public CatalogQuery ofJob(Optional<JobName> wanted) {
        return new CatalogQuery(wanted, from, to, types);
    }

    /** The same, restricted to what started in {@code [start, end)}. */
    public CatalogQuery between(Optional<Instant> start, Optional<Instant> end) {
        return new CatalogQuery(job, start, end, types);
    }

    /** The same, of these types only. */
    public CatalogQuery ofTypes(Set<BackupType> wanted) {
        return new CatalogQuery(job, from, to, wanted);
    }

    boolean allows(BackupId id) {
        Instant started = id.started();
        return types.contains(id.type())
                && from.filter(started::isBefore).isEmpty()
                && to.filter(end -> !started.isBefore(end)).isEmpty();
    }

    boolean allows(LocalDate day) {
        return from.filter(start -> day.isBefore(dayOf(start))).isEmpty()
                && to.filter(end -> day.isAfter(dayOf(end))).isEmpty();
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
