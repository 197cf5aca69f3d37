package dev.nightkeep.doctor;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.schedule.Schedule;
import dev.nightkeep.schedule.Schedules;
import dev.nightkeep.secret.SecretResolver;
import dev.nightkeep.stack.Installation;
import dev.nightkeep.stack.StackResource;
import dev.nightkeep.stack.Stacks;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether an installation does its work: is started, can sign in, and has made something lately. Shows no secret. */
public final class CheckOperation {
    private static final Duration LATE = Duration.ofHours(26);
    private static final Duration TOO_LATE = Duration.ofDays(2);
    private static final Set<String> ALWAYS_ON = Set.of("backup", "verify", "prune", "health");

    private final Stacks stacks;
    private final Schedules schedules;
    private final SecretResolver secrets;
    private final BackupStore store;
    private final Clock clock;

    public CheckOperation(Stacks stacks, Schedules schedules, SecretResolver secrets, BackupStore store, Clock clock) {
        this.stacks = stacks;
        this.schedules = schedules;
        this.secrets = secrets;
        this.store = store;
        this.clock = clock;
    }

    List<StackResource> resources(Installation installation) {
        return stacks.resources(installation.name());
    }

    List<Finding> secret(Installation installation) {
        try {
            var unused = secrets.resolve(installation.mongoUriSecret());
            return List.of(Finding.ok("connection string", "is stored"));
        } catch (ConfigurationException e) {
            return List.of(Finding.failed("connection string", "is not stored", e.remedy()));
        }
    }

    List<Finding> schedules(Installation installation) {
        List<Schedule> all = schedules.all(installation.scheduleGroup());
        List<Finding> findings = new ArrayList<>();
        for (String name : ALWAYS_ON.stream().sorted().toList()) {
            findings.add(all.stream()
                    .filter(schedule -> schedule.name().equals(name))
                    .findFirst()
                    .map(schedule -> schedule(installation, schedule))
                    .orElseGet(() ->
                            Finding.failed("schedule " + name, "is not there", "Deploy it again: nightkeep deploy")));
        }
        return findings;
    }

    private static Finding schedule(Installation installation, Schedule schedule) {
        String when = "%s %s".formatted(schedule.expression().words(), schedule.zone());
        return schedule.on()
                ? Finding.ok("schedule " + schedule.name(), when)
                : Finding.warning(
                        "schedule " + schedule.name(),
                        "is paused (%s)".formatted(when),
                        "nightkeep schedule resume %s --stack %s".formatted(schedule.name(), installation.name()));
    }

    List<Finding> backups(Installation installation) {
        String first = "nightkeep remote backup --stack " + installation.name();
        return List.of(latest().map(manifest -> aged(manifest, first))
                .orElseGet(() -> Finding.failed("last good backup", "there is none", "Make one: " + first)));
    }

    private Finding aged(Manifest manifest, String again) {
        Duration age = Duration.between(manifest.started(), clock.now());
        String seen = "%s, %d h ago, %d documents"
                .formatted(manifest.id(), age.toHours(), manifest.totals().documents());
        if (age.compareTo(LATE) <= 0) {
            return Finding.ok("last good backup", seen);
        }
        String remedy = "See why with 'nightkeep remote list', then: " + again;
        return age.compareTo(TOO_LATE) <= 0
                ? Finding.warning("last good backup", seen, remedy)
                : Finding.failed("last good backup", seen, remedy);
    }

    private Optional<Manifest> latest() {
        CatalogQuery query = CatalogQuery.everything().ofTypes(EnumSet.of(BackupType.FULL, BackupType.INCREMENTAL));
        try (Stream<CatalogEntry> entries = new BackupCatalog(store).newestFirst(query)) {
            return entries.filter(CatalogEntry.Committed.class::isInstance)
                    .map(CatalogEntry.Committed.class::cast)
                    .map(CatalogEntry.Committed::manifest)
                    .filter(manifest -> manifest.state() == BackupState.SUCCEEDED)
                    .findFirst();
        }
    }
}
