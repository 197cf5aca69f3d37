package dev.nightkeep.announce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.AnnouncementFailedException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What all {@link Announcer}s hold. */
public abstract class AnnouncerContract {
    /** What arrived. */
    public record Told(String subject, String text, Map<String, String> facts) {}

    protected abstract Announcer open();

    /** One whose receiver is not there. */
    protected abstract Announcer openToNobody();

    /** What arrived since the last call. */
    protected abstract List<Told> told();

    private static Announcement announcement(String text, Map<String, String> facts) {
        return new Announcement("Nightkeep: backup FAILED", text, facts);
    }

    @Test
    void announce_arrivesWhole() {
        try (Announcer announcer = open()) {
            announcer.announce(
                    announcement("It failed.\nDo this: ä € 𝄞", Map.of("state", "FAILED", "job", "default")));
        }
        assertThat(told())
                .containsExactly(new Told(
                        "Nightkeep: backup FAILED",
                        "It failed.\nDo this: ä € 𝄞",
                        Map.of("state", "FAILED", "job", "default")));
    }

    @Test
    void announce_aTextOfAnyLength_arrivesCutAndSaysSo() {
        String line = "0123456789 ä\n";
        try (Announcer announcer = open()) {
            announcer.announce(announcement(line.repeat(40_000), Map.of()));
        }
        assertThat(told())
                .singleElement()
                .satisfies(told ->
                        assertThat(told.text()).startsWith(line.repeat(1000)).contains("cut off here", "560000 bytes"));
    }

    @Test
    void announce_manyFacts_arrivesWithTheFirst() {
        Map<String, String> facts = IntStream.range(10, 30)
                .boxed()
                .collect(Collectors.toMap(i -> "fact" + i, i -> "value " + i, (a, b) -> a, TreeMap::new));
        facts.put("empty", "");
        try (Announcer announcer = open()) {
            announcer.announce(announcement("text", facts));
        }
        assertThat(told())
                .singleElement()
                .satisfies(told -> assertThat(told.facts())
                        .hasSizeBetween(1, 20)
                        .containsEntry("fact10", "value 10")
                        .doesNotContainKey("empty"));
    }

    @Test
    void announce_toNobody_fails() {
        try (Announcer announcer = openToNobody()) {
            assertThatThrownBy(() -> announcer.announce(announcement("planted text", Map.of())))
                    .isInstanceOf(AnnouncementFailedException.class)
                    .message()
                    .doesNotContain("planted text");
        }
    }
}
