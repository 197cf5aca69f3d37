package dev.nightkeep.catalog;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.JobName;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.DescendingNames;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectPage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders {@code <job>/<day>/<id>/} of a store, whatever is in them. Other folders are passed over. */
final class BackupFolders {
    private static final Pattern OBJECT = Pattern.compile("([^/]+)/([^/]+)/([^/]+)/.+");

    private final BackupStore store;

    BackupFolders(BackupStore store) {
        this.store = store;
    }

    /** Names that a job can have, in order; folders of other kinds may be among them. */
    List<JobName> jobs() {
        return folders("").stream().filter(JobName::isName).map(JobName::new).toList();
    }

    /** The days on which the job has folders, the latest first. A job has few: one page holds almost three years. */
    List<LocalDate> days(JobName job) {
        List<LocalDate> days = new ArrayList<>();
        for (String name : folders(job + "/")) {
            day(name).ifPresent(days::add);
        }
        days.sort(Collections.reverseOrder());
        return List.copyOf(days);
    }

    /** The day of that name, {@code yyyy-MM-dd}. */
    static Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(name))
                    .filter(day -> day.toString().equals(name));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private List<String> folders(String prefix) {
        List<String> names = new ArrayList<>();
        for (ObjectPage page : new Pages(store, Listing.folders(prefix))) {
            page.folders().forEach(folder -> names.add(folder.substring(prefix.length(), folder.length() - 1)));
        }
        return names;
    }

    /** The job's backups of the day whose ids begin like this, the latest first. */
    Stream<BackupLayout> ofDay(JobName job, LocalDate day, String beginning) {
        DescendingNames names =
                new DescendingNames(store, "%s/%s/".formatted(job, day), beginning, BackupId::charactersAfter);
        return Streams.of(names)
                .filter(name -> name.endsWith("/"))
                .map(name -> name.substring(0, name.length() - 1))
                .filter(BackupId::isId)
                .map(name -> new BackupLayout(job, new BackupId(name)))
                .filter(layout -> layout.id().day().equals(day));
    }

    Iterator<BackupLayout> ofDay(JobName job, LocalDate day) {
        return ofDay(job, day, DateTimeFormatter.BASIC_ISO_DATE.format(day) + "T")
                .iterator();
    }

    /** The backup to which the object belongs by its name. */
    static Optional<BackupLayout> owner(ObjectKey key) {
        Matcher parts = OBJECT.matcher(key.value());
        if (!parts.matches() || !JobName.isName(parts.group(1)) || !BackupId.isId(parts.group(3))) {
            return Optional.empty();
        }
        BackupLayout layout = new BackupLayout(new JobName(parts.group(1)), new BackupId(parts.group(3)));
        return Optional.of(layout).filter(owner -> key.value().startsWith(owner.folder() + "/"));
    }
}
