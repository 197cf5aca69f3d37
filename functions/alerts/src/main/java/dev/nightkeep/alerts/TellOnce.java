package dev.nightkeep.alerts;

import dev.nightkeep.announce.Announcement;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.StoreUnavailableException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Tells each problem once, and that it is over where it was told. */
final class TellOnce {
    private static final String RECOVERED = "Recovered: ";

    private final Incidents incidents;
    private final Consumer<Announcement> people;

    TellOnce(Incidents incidents, Consumer<Announcement> people) {
        this.incidents = incidents;
        this.people = people;
    }

    void tell(Alert alert) {
        switch (alert.kind()) {
            case PROBLEM -> problem(alert);
            case WELL -> well(alert);
            case NOTHING -> {}
        }
    }

    private void problem(Alert alert) {
        try {
            if (!isNew(alert)) {
                return;
            }
        } catch (StoreUnavailableException e) {
            problemWithoutMemory(alert, e);
            return;
        }
        try {
            people.accept(alert.announcement());
        } catch (NightkeepException e) {
            incidents.over(alert.once()); // whoever is called again with it tells it
            throw e;
        }
        incidents.told(alert.once());
        incidents.told(alert.incident());
    }

    /** Each run that fails is told; of anything that lasts the beginning alone. */
    private boolean isNew(Alert alert) {
        boolean lasting = !alert.once().startsWith("run/") && !alert.once().equals(alert.incident());
        return !(lasting && incidents.isOpen(alert.incident())) && incidents.claim(alert.once());
    }

    /** Nobody knows whether it was told. Twice is better than not at all. */
    private void problemWithoutMemory(Alert alert, StoreUnavailableException reason) {
        Announcement told = alert.announcement();
        String note = "%n%nThis may come twice: %s%n".formatted(reason.userMessage());
        people.accept(new Announcement(told.subject(), told.text() + note, told.facts()));
    }

    private void well(Alert alert) {
        if (!incidents.end(alert.incident())) {
            return;
        }
        try {
            people.accept(recovered(alert.announcement()));
        } catch (NightkeepException e) {
            incidents.told(alert.incident());
            throw e;
        }
    }

    private static Announcement recovered(Announcement announcement) {
        Map<String, String> facts = new TreeMap<>(announcement.facts());
        facts.put("state", "RECOVERED");
        String subject = announcement.subject();
        return new Announcement(
                subject.startsWith(RECOVERED) ? subject : RECOVERED + subject, announcement.text(), facts);
    }
}
