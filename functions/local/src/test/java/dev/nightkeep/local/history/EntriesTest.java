package dev.nightkeep.local.history;

import static dev.nightkeep.local.history.Sample.DAYS;
import static dev.nightkeep.local.history.Sample.END;
import static dev.nightkeep.local.history.Sample.documents;
import static dev.nightkeep.local.history.Sample.numbers;
import static dev.nightkeep.local.history.Sample.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EntriesTest {
    @Test
    void entries_dates_riseAndLieWithinTheSpan() {
        List<Double> dates = numbers("entries", "date");
        assertThat(dates).isSorted().hasSizeGreaterThan(DAYS * 288 - 5 * 24);
        assertThat(dates.getFirst())
                .isGreaterThan((double) END.minusSeconds((DAYS + 1) * 86_400L).toEpochMilli());
        assertThat(dates.getLast()).isLessThan((double) END.plusSeconds(60).toEpochMilli());
    }

    @Test
    void entries_dateString_saysTheSameAsDate() {
        assertThat(documents("entries")).allSatisfy(entry -> {
            Instant text = Instant.parse(entry.getString("dateString").getValue());
            assertThat((double) text.toEpochMilli())
                    .isEqualTo(entry.getDouble("date").getValue());
        });
    }

    @Test
    void entries_glucose_staysWithinWhatASensorShows() {
        assertThat(numbers("entries", "sgv")).allMatch(value -> value >= 40 && value <= 400);
    }

    @Test
    void entries_glucose_isThatOfAPersonWithGoodAndBadHours() {
        List<Double> glucose = numbers("entries", "sgv");
        long low = glucose.stream().filter(value -> value < 70).count();
        long high = glucose.stream().filter(value -> value > 180).count();
        double mean = glucose.stream().mapToInt(Double::intValue).average().orElseThrow();
        assertThat(mean).isBetween(110.0, 170.0);
        assertThat(low * 100.0 / glucose.size()).isBetween(0.2, 8.0);
        assertThat(high * 100.0 / glucose.size()).isBetween(3.0, 40.0);
    }

    @Test
    void entries_glucose_movesAsGlucoseDoes() {
        List<Double> glucose = numbers("entries", "sgv");
        long leaps = IntStream.range(1, glucose.size())
                .filter(i -> Math.abs(glucose.get(i) - glucose.get(i - 1)) > 25)
                .count();
        assertThat(leaps).isLessThanOrEqualTo(3);
    }

    @Test
    void entries_arrows_areAllMet() {
        assertThat(texts("entries", "direction")).contains("SingleUp", "FortyFiveUp", "Flat", "FortyFiveDown");
    }
}
