package dev.nightkeep.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.store.ObjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3LocationTest {
    @ParameterizedTest
    @CsvSource({
        "s3://nightkeep, nightkeep, ''",
        "s3://nightkeep/, nightkeep, ''",
        "s3://nightkeep//, nightkeep, ''",
        "s3://my.backups-01/a, my.backups-01, a",
        "s3://nightkeep/a/b/, nightkeep, a/b",
        "s3://nightkeep/été/日本, nightkeep, été/日本",
    })
    void parse_bucketAndPrefix_bothFound(String text, String bucket, String prefix) {
        assertThat(S3Location.parse(text)).isEqualTo(new S3Location(bucket, prefix));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://",
                "s3:///a",
                "s3://ab",
                "s3://Nightkeep",
                "s3://night_keep",
                "s3://-nightkeep",
                "s3://nightkeep-",
                "s3://night..keep",
                "s3://192.168.0.1",
                "s3://nightkeep--x-s3",
                "s3://arn:aws:s3:::nightkeep",
                "s3://night keep",
                "nightkeep",
                "https://nightkeep",
                "S3://nightkeep",
                "s3://nightkeep/a//b",
                "s3://nightkeep//a",
                "s3://nightkeep/../a",
                "s3://nightkeep/./a",
                "s3://nightkeep/a\\b",
                "s3://nightkeep/a\nb",
                "s3://nightkeep/a?b",
                "s3://nightkeep/a#b"
            })
    void parse_notALocation_refusedWithRemedy(String text) {
        assertThatThrownBy(() -> S3Location.parse(text))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        refused -> assertThat(refused.userMessage()).matches("[^\\n]+\\. [^\\n]+\\."));
    }

    @Test
    void parse_bucketOf63And64Characters_onlyTheShorterAccepted() {
        assertThat(S3Location.parse("s3://" + "a".repeat(63)).bucket()).hasSize(63);
        assertThatThrownBy(() -> S3Location.parse("s3://" + "a".repeat(64))).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void parse_passwordPastedIntoTheLocation_notRepeated() {
        assertThatThrownBy(() -> S3Location.parse("s3://AKIAPLANTED:planted-secret@nightkeep/a"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageNotContainingAny("AKIAPLANTED", "planted-secret");
    }

    @Test
    void parse_prefixTooLong_refused() {
        assertThatThrownBy(() -> S3Location.parse("s3://nightkeep/" + "é".repeat(129)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The prefix is longer than 256 bytes");
    }

    @Test
    void name_keyBelowPrefix_isReadBackByKey() {
        S3Location location = S3Location.parse("s3://nightkeep/home/pi");
        ObjectKey key = ObjectKey.of("nightscout/manifest.json");

        assertThat(location.name(key)).isEqualTo("home/pi/nightscout/manifest.json");
        assertThat(location.key(location.name(key))).contains(key);
        assertThat(location).hasToString("s3://nightkeep/home/pi");
    }

    @Test
    void name_withoutPrefix_isTheKey() {
        S3Location location = S3Location.parse("s3://nightkeep");

        assertThat(location.name(ObjectKey.of("a/b"))).isEqualTo("a/b");
        assertThat(location).hasToString("s3://nightkeep");
    }

    @Test
    void name_longerThanS3Allows_refused() {
        S3Location location = S3Location.parse("s3://nightkeep/home");

        assertThat(location.name(ObjectKey.of("k".repeat(1019)))).hasSize(1024);
        assertThatThrownBy(() -> location.name(ObjectKey.of("k".repeat(1020))))
                .isInstanceOf(ConfigurationException.class);
    }

    @Test
    void key_folderMarkerOfTheConsole_isNoKey() {
        S3Location location = S3Location.parse("s3://nightkeep/home");

        assertThat(location.key("home/")).isEmpty();
        assertThat(location.key("home/a/")).isEmpty();
    }

    @Test
    void relative_nameOutsideThePrefix_refused() {
        S3Location location = S3Location.parse("s3://nightkeep/home");

        assertThatThrownBy(() -> location.relative("homeland/a")).isInstanceOf(IllegalArgumentException.class);
    }
}
