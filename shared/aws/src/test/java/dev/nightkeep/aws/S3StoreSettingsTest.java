package dev.nightkeep.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3StoreSettingsTest {
    private static final S3StoreSettings SETTINGS = S3StoreSettings.of(S3Location.parse("s3://nightkeep"));

    @ParameterizedTest
    @ValueSource(strings = {"https://s3.example.org", "http://127.0.0.1:9000", "http://[::1]:9000/s3"})
    void withEndpoint_httpUrl_isKept(String url) {
        assertThat(SETTINGS.withEndpoint(url).endpoint())
                .hasValueSatisfying(endpoint -> assertThat(endpoint).hasToString(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s3.example.org",
                "s3.example.org:9000",
                "ftp://s3.example.org",
                "http:///a",
                "http://a b",
                "http://AKIAPLANTED:planted-secret@s3.example.org",
                "http://s3.example.org?secret=planted-secret",
                "http://s3.example.org#planted-secret",
                "http://planted-secret^"
            })
    void withEndpoint_notAnHttpUrl_refusedWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> SETTINGS.withEndpoint(url))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageNotContainingAny("AKIAPLANTED", "planted-secret")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu-central-1", "auto", "garage", "us-gov-west-1"})
    void withRegion_plausibleName_isKept(String name) {
        assertThat(SETTINGS.withRegion(name).region()).contains(new S3Region(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eu central", "eu-central-1.evil.example", "-eu", "\n"})
    void withRegion_notAName_refused(String name) {
        assertThatThrownBy(() -> SETTINGS.withRegion(name)).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void withEnvironment_bothVariables_theOneForS3Wins() {
        Map<String, String> environment =
                Map.of("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1", "AWS_ENDPOINT_URL", "http://127.0.0.1:2");

        assertThat(SETTINGS.withEnvironment(environment)).isEqualTo(SETTINGS.withEndpoint("http://127.0.0.1:1"));
    }

    @Test
    void withEnvironment_emptyOrAbsent_changesNothing() {
        assertThat(SETTINGS.withEnvironment(Map.of("AWS_ENDPOINT_URL", " "))).isEqualTo(SETTINGS);
        assertThat(SETTINGS.withEnvironment(Map.of())).isEqualTo(SETTINGS);
    }

    @Test
    void withEnvironment_endpointGiven_isKept() {
        S3StoreSettings given = SETTINGS.withEndpoint("http://127.0.0.1:1");

        assertThat(given.withEnvironment(Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:2")))
                .isEqualTo(given);
    }

    @Test
    void withEncryption_kmsKey_isKept() {
        assertThat(SETTINGS.withEncryption(ObjectEncryption.kms("alias/a")).encryption())
                .isEqualTo(new ObjectEncryption.Kms("alias/a"));
        assertThatThrownBy(() -> ObjectEncryption.kms(" ")).isInstanceOf(ConfigurationException.class);
    }
}
