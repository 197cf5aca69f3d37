package dev.nightkeep.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RetentionPolicyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "daily 30, weekly 12, monthly 12, yearly 3",
                "last 5",
                "within 14, yearly 9999",
                "weekly 1, last 2"
            })
    void parse_policy_isWhatItSays(String text) {
        assertThat(RetentionPolicy.parse(text)).hasToString(text);
    }

    @Test
    void parse_spaces_areNoMatter() {
        assertThat(RetentionPolicy.parse(" daily 30,weekly  12 "))
                .isEqualTo(new RetentionPolicy(
                        List.of(new RetentionRule.Each(Period.DAILY, 30), new RetentionRule.Each(Period.WEEKLY, 12))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "daily",
                "daily 0",
                "daily -1",
                "daily 10000",
                "daily 3,",
                ",daily 3",
                "daily 3 weekly 4",
                "DAILY 3",
                "hourly 3",
                "daily 3, daily 4",
                "keep everything",
                "daily 03",
                "daily 3.5"
            })
    void parse_anythingElse_isRefused(String text) {
        assertThatThrownBy(() -> RetentionPolicy.parse(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void rules_none_areNoPolicy() {
        assertThatThrownBy(() -> new RetentionPolicy(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rule_numberOutOfRange_isNone() {
        assertThatThrownBy(() -> new RetentionRule.Last(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> new RetentionRule.Within(10_000)).hasMessageContaining("not 10000");
    }

    @Test
    void terms_lessThanADayByHand_areNone() {
        RetentionPolicy policy = RetentionPolicy.parse("last 1");
        assertThatThrownBy(() -> new RetentionTerms(policy, Duration.ofHours(23)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void period_borders_areThoseOfUtcAndIso() {
        Instant newYear = Instant.parse("2027-01-01T00:30:00Z");
        assertThat(Period.DAILY.of(newYear)).isEqualTo("2027-01-01");
        assertThat(Period.WEEKLY.of(newYear)).isEqualTo("2026-W53");
        assertThat(Period.MONTHLY.of(newYear)).isEqualTo("2027-01");
        assertThat(Period.YEARLY.of(newYear.minusSeconds(1801))).isEqualTo("2026");
        assertThat(Period.WEEKLY.of(Instant.parse("2026-11-22T23:59:59Z"))).isEqualTo("2026-W47");
        assertThat(Period.WEEKLY.of(Instant.parse("2026-11-23T00:00:00Z"))).isEqualTo("2026-W48");
    }
}
