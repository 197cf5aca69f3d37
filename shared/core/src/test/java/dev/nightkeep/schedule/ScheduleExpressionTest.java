package dev.nightkeep.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScheduleExpressionTest {
    private static final LocalTime LATER = LocalTime.of(4, 5);

    @ParameterizedTest
    @CsvSource({
        "cron(30 03 * * ? *),03:30 daily,cron(5 4 * * ? *)",
        "cron(0 9 ? * SUN *),09:00 Sundays,cron(5 4 ? * SUN *)",
        "cron(0 10 1 * ? *),10:00 on day 1 of the month,cron(5 4 1 * ? *)",
        "cron(15 10 ? * 6L 2026),cron(15 10 ? * 6L 2026),cron(5 4 ? * 6L 2026)"
    })
    void timeOfDay_isReadSaidAndChanged(String text, String words, String changed) {
        ScheduleExpression expression = new ScheduleExpression(text);
        assertThat(expression.words()).isEqualTo(words);
        assertThat(expression.time()).isPresent();
        assertThat(expression.at(LATER)).contains(new ScheduleExpression(changed));
    }

    @ParameterizedTest
    @CsvSource({
        "rate(15 minutes),every 15 minutes",
        "cron(0/15 * * * ? *),cron(0/15 * * * ? *)",
        "cron(61 3 * * ? *),cron(61 3 * * ? *)",
        "at(2026-11-21T10:00:00),at(2026-11-21T10:00:00)"
    })
    void whatHasNoTimeOfDay_isNotGivenOne(String text, String words) {
        ScheduleExpression expression = new ScheduleExpression(text);
        assertThat(expression.time()).isEmpty();
        assertThat(expression.at(LATER)).isEmpty();
        assertThat(expression.words()).isEqualTo(words);
    }

    @Test
    void daily_isWhatItSays() {
        assertThat(ScheduleExpression.daily(LATER).words()).isEqualTo("04:05 daily");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "03:30", "cron()", "cron(0 9 ? * SUN *) x", "rate((1 day))"})
    void whatIsNone_isRefused(String text) {
        assertThatThrownBy(() -> new ScheduleExpression(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
