package dev.nightkeep.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class ConvertersTest {
    private final MomentConverter moments = new MomentConverter(ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-11-20T23:00:00Z",
        "2026-11-21T14:30, 2026-11-21T13:30:00Z",
        "2026-11-21 14:30:15, 2026-11-21T13:30:15Z",
        "2026-11-21T14:30:00Z, 2026-11-21T14:30:00Z",
        "2026-11-21T14:30:00-05:00, 2026-11-21T19:30:00Z"
    })
    void moment_withoutOffset_isMeantInTheZoneOfTheReader(String text, Instant expected) {
        assertThat(moments.convert(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "now", "2026-11-21T", "", "10/11/2026"})
    void moment_ofAnotherForm_isRefused(String text) {
        assertThatThrownBy(() -> moments.convert(text)).isInstanceOf(TypeConversionException.class);
    }

    @ParameterizedTest
    @CsvSource({"5%, 0.05", "0.5 %, 0.005", "100%, 1"})
    void share_isInPercent(String text, double expected) {
        assertThat(new ShareConverter().convert(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0%", "101%", "5", "-1%", "%", "1e2%"})
    void share_ofNothingOrTooMuch_isRefused(String text) {
        assertThatThrownBy(() -> new ShareConverter().convert(text)).isInstanceOf(TypeConversionException.class);
    }

    @Test
    void choice_isInUpperOrLowerCase() {
        assertThat(new ChoiceConverter<>(Compression.class).convert("Zstd")).isEqualTo(Compression.ZSTD);
    }

    @Test
    void namespace_isSplitAtItsFirstDot() {
        assertThat(new NamespaceConverter().convert("app.orders.2026")).isEqualTo(new Namespace("app", "orders.2026"));
        assertThatThrownBy(() -> new NamespaceConverter().convert("app")).isInstanceOf(TypeConversionException.class);
    }

    @Test
    void store_isADirectoryOrABucket() {
        assertThat(parse("backups/../here")).isEqualTo(new StoreAddress.Directory(Path.of("/base/here")));
        assertThat(parse("s3://bucket/prefix"))
                .isEqualTo(new StoreAddress.Bucket("s3://bucket/prefix", Optional.empty(), Optional.empty()));
    }

    @Test
    void store_ofAnotherKind_isRefused_andNotRepeated() {
        assertThatThrownBy(() -> parse("ftp://user:secret@host/"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'ftp:'")
                .hasMessageNotContaining("secret");
    }

    private static StoreAddress parse(String text) {
        return StoreAddress.parse(text, Path.of("/base"), Optional.empty(), Optional.empty());
    }
}
