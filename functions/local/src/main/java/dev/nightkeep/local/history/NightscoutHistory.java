package dev.nightkeep.local.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a Nightscout site gathers about one person: readings, treatments, the reports of the devices, therapy settings,
 * foods; and beside them one document of every BSON type. Immutable; the same seed, end and days give the same bytes.
 */
public final class NightscoutHistory {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private final List<HistoryCollection> collections;

    /**
     * @param seed decides everything that chance would
     * @param end  when the history ends, exclusive; cut to a whole five minutes
     * @param days how far it goes back, at least 1
     */
    public NightscoutHistory(long seed, Instant end, int days) {
        Instant tick = end.minusSeconds(Math.floorMod(end.getEpochSecond(), Calendar.READING.toSeconds()));
        Span span = new Span(tick.truncatedTo(ChronoUnit.SECONDS), days, ZONE);
        this.collections = collections(seed, span, new Calendar(seed, span), new Person(seed, span));
    }

    private static List<HistoryCollection> collections(long seed, Span span, Calendar calendar, Person person) {
        return List.of(
                new HistoryCollection(
                        "entries", IndexKeys.ENTRIES, new Entries(seed, span, calendar, person)::documents),
                new HistoryCollection(
                        "treatments", IndexKeys.TREATMENTS, new Treatments(seed, span, calendar, person)::documents),
                new HistoryCollection(
                        "devicestatus",
                        IndexKeys.DEVICESTATUS,
                        new DeviceStatuses(seed, span, calendar, person)::documents),
                new HistoryCollection("profile", IndexKeys.PROFILE, new Profiles(seed, span)::documents),
                new HistoryCollection("food", IndexKeys.FOOD, new Foods(seed, span)::documents),
                new HistoryCollection("every_type", List.of(), EveryType::documents));
    }

    public List<HistoryCollection> collections() {
        return collections;
    }
}
