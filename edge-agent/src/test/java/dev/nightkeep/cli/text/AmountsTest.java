package dev.nightkeep.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class AmountsTest {
    @Test
    void count_separatesThousands() {
        assertThat(Amounts.count(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void count_ofOne_isSingular() {
        assertThat(Amounts.count(1, "document")).isEqualTo("1 document");
        assertThat(Amounts.count(0, "document")).isEqualTo("0 documents");
    }

    @Test
    void bytes_useUnitsOfAThousand() {
        assertThat(Amounts.bytes(999)).isEqualTo("999 B");
        assertThat(Amounts.bytes(1000)).isEqualTo("1.0 kB");
        assertThat(Amounts.bytes(12_345_678)).isEqualTo("12.3 MB");
        assertThat(Amounts.bytes(Long.MAX_VALUE)).isEqualTo("9.2 EB");
    }

    @Test
    void bytes_thatRoundUpToAThousand_takeTheNextUnit() {
        assertThat(Amounts.bytes(999_960)).isEqualTo("1.0 MB");
        assertThat(Amounts.bytes(999_940)).isEqualTo("999.9 kB");
    }

    @Test
    void rate_dividesByTime() {
        assertThat(Amounts.rate(50_000_000, Duration.ofSeconds(4))).isEqualTo("12.5 MB/s");
    }

    @Test
    void rate_withoutTime_isZero() {
        assertThat(Amounts.rate(50_000_000, Duration.ZERO)).isEqualTo("0 B/s");
    }

    @Test
    void percent_isRoundedDown_soThatHundredIsAll() {
        assertThat(Amounts.percent(999, 1000)).isEqualTo(99);
        assertThat(Amounts.percent(1000, 1000)).isEqualTo(100);
    }

    @Test
    void percent_ofNothingOrOfTooLittle_staysInItsBounds() {
        assertThat(Amounts.percent(5, 0)).isZero();
        assertThat(Amounts.percent(7, 5)).isEqualTo(100);
    }

    @Test
    void share_hasOneDigit_orIsADash() {
        assertThat(Amounts.share(234, 1000)).isEqualTo("23.4 %");
        assertThat(Amounts.share(1, 0)).isEqualTo("-");
    }
}
