package dev.nightkeep.alerts;

import dev.nightkeep.announce.Announcement;
import dev.nightkeep.announce.Announcer;
import dev.nightkeep.error.AnnouncementFailedException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.StoreUnavailableException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * All channels as one. Each is told whatever becomes of the others; of those that could not be told the others are told,
 * once.
 */
final class Channels {
    private final Map<String, Announcer> channels;
    private final Incidents incidents;

    Channels(Map<String, Announcer> channels, Incidents incidents) {
        this.channels = new LinkedHashMap<>(channels);
        this.incidents = incidents;
    }

    /**
     * Tells everybody.
     *
     * @throws AnnouncementFailedException when there are channels, and none of them could be told
     */
    void announce(Announcement announcement) {
        Map<String, NightkeepException> failures = new LinkedHashMap<>();
        Set<String> reached = new LinkedHashSet<>();
        channels.forEach((name, channel) -> tell(name, channel, announcement, reached, failures));
        if (reached.isEmpty() && !failures.isEmpty()) {
            throw nobody(failures);
        }
        tellOfChannels(reached, failures);
    }

    private void tellOfChannels(Set<String> reached, Map<String, NightkeepException> failures) {
        try {
            failures.forEach((name, failure) -> report(name, failure, reached));
            reached.stream().filter(name -> incidents.end(incident(name))).forEach(name -> backAgain(name, reached));
        } catch (StoreUnavailableException e) {
            return; // what matters was told; how the channels do is told with the next alert
        }
    }

    private static void tell(
            String name,
            Announcer channel,
            Announcement announcement,
            Set<String> reached,
            Map<String, NightkeepException> failures) {
        try {
            channel.announce(announcement);
            reached.add(name);
        } catch (NightkeepException e) {
            failures.put(name, e);
        }
    }

    private void report(String name, NightkeepException failure, Set<String> reached) {
        if (incidents.claim(incident(name))) {
            tellOthers(
                    reached,
                    new Announcement(
                            "Nightkeep: channel %s is down".formatted(name),
                            failure.userMessage(),
                            Map.of("incident", incident(name), "severity", "warning")));
            incidents.told(incident(name));
        }
    }

    private void backAgain(String name, Set<String> reached) {
        tellOthers(
                reached,
                new Announcement(
                        "Nightkeep: channel %s recovered".formatted(name),
                        "It can be told again.",
                        Map.of("incident", incident(name), "state", "RECOVERED")));
    }

    private void tellOthers(Set<String> reached, Announcement announcement) {
        channels.entrySet().stream()
                .filter(each -> reached.contains(each.getKey()))
                .forEach(each -> {
                    try {
                        each.getValue().announce(announcement);
                    } catch (NightkeepException e) {
                        return; // what matters was told; the next alert finds out that this one is down too
                    }
                });
    }

    private static String incident(String channel) {
        return "channel/" + channel;
    }

    private static AnnouncementFailedException nobody(Map<String, NightkeepException> failures) {
        AnnouncementFailedException failure = new AnnouncementFailedException(
                "None of the channels %s could be told".formatted(String.join(", ", failures.keySet())),
                "The message is tried again, and then kept in the queue of dead letters; look at what each says",
                true);
        failures.values().forEach(failure::addSuppressed);
        return failure;
    }
}
