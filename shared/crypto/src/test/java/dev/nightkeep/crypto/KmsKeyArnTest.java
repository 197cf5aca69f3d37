package dev.nightkeep.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KmsKeyArnTest {
    private static final String KEY = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEY,
                "arn:aws-cn:kms:cn-north-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
                "arn:aws:kms:eu-central-1:111122223333:alias/backups/nightly",
                "arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab"
            })
    void parse_arn_givesItBack(String arn) {
        assertThat(KmsKeyArn.parse(arn)).hasToString(arn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alias/backups",
                "1234abcd-12ab-34cd-56ef-1234567890ab",
                "arn:aws:kms:eu-central-1:1111:key/1234abcd",
                "arn:aws:s3:eu-central-1:111122223333:key/1234abcd",
                "arn:aws:kms::111122223333:key/1234abcd",
                KEY + " x"
            })
    void parse_other_isRefused(String text) {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> KmsKeyArn.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "eu-central-1:111122223333:key/a, eu-central-1:111122223333:key/a, true",
        "eu-central-1:111122223333:key/a, eu-central-1:111122223333:key/b, false",
        "eu-central-1:111122223333:key/a, us-east-1:111122223333:key/a, false",
        "eu-central-1:111122223333:key/mrk-a, us-east-1:111122223333:key/mrk-a, true",
        "eu-central-1:111122223333:key/mrk-a, us-east-1:444455556666:key/mrk-a, false",
        "eu-central-1:111122223333:alias/x, eu-central-1:111122223333:key/a, true",
        "eu-central-1:111122223333:alias/x, us-east-1:111122223333:key/a, false",
        "eu-central-1:111122223333:alias/x, eu-central-1:444455556666:key/a, false"
    })
    void opens_onlyItsOwn(String given, String wrapped, boolean opens) {
        assertThat(KmsKeyArn.parse("arn:aws:kms:" + given).opens(KmsKeyArn.parse("arn:aws:kms:" + wrapped)))
                .isEqualTo(opens);
    }

    @Test
    void parse_blanksAround_areNoPartOfIt() {
        assertThat(KmsKeyArn.parse(" " + KEY + "\n")).hasToString(KEY);
    }
}
