package dev.nightkeep.discord.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SnowflakeTest {
    @Test
    void createdAt_isAsTheDocumentationSays() {
        assertThat(Snowflake.of("175928847299117063").createdAt()).isEqualTo("2016-04-30T11:18:25.796Z");
    }

    @Test
    void at_isCreatedThenAndGrows() {
        Instant time = Instant.parse("2026-11-21T12:00:00.123Z");
        assertThat(Snowflake.at(time, 1).createdAt()).isEqualTo(time);
        assertThat(Snowflake.at(time, 2)).isGreaterThan(Snowflake.at(time, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "9223372036854775808", "18446744073709551615"})
    void parse_unsigned64Bits_isTheSameText(String text) {
        assertThat(Snowflake.parse(text)).map(Snowflake::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-1", "+1", "01", "1.0", "18446744073709551616", "99999999999999999999999", "1 ", "\u0661"})
    void parse_other_isNothing(String text) {
        assertThat(Snowflake.parse(text)).isEmpty();
    }

    @Test
    void permissions_ofAnAdministrator_allowEverything() {
        assertThat(Permissions.of(Permission.ADMINISTRATOR).allow(Permission.MANAGE_THREADS))
                .isTrue();
        assertThat(Permissions.of(Permission.SEND_MESSAGES).allow(Permission.MANAGE_THREADS))
                .isFalse();
        assertThat(Permissions.parse("34359738368").orElseThrow().allow(Permission.CREATE_PUBLIC_THREADS))
                .isTrue();
        assertThat(Permissions.parse("-1")).isEmpty();
        assertThat(Permissions.parse("9".repeat(41))).isEmpty();
    }
}
