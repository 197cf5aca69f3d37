package dev.nightkeep.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AgeKeyRingsTest {
    @TempDir
    private Path folder;

    @Test
    void of_nothing_isRefused() {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> AgeKeyRings.of(List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN",
                "age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t",
                "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq",
                "age1",
                "",
                "correct horse battery staple"
            })
    void of_otherRecipients_isRefused(String recipient) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AgeKeyRings.of(List.of(recipient), List.of()))
                .satisfies(e -> assertThat(e.remedy()).contains("age1"));
    }

    @Test
    void of_aSecretAsRecipient_neverRepeatsIt() throws IOException {
        KeyFiles.generateAge(folder.resolve("key"), Instant.EPOCH);
        String secret = Files.readAllLines(folder.resolve("key")).getLast();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AgeKeyRings.of(List.of(secret), List.of()))
                .withMessage("A secret key was given as a recipient")
                .withNoCause();
    }

    @Test
    void of_aMistypedRecipient_saysThatItsChecksumDoesNotHold() {
        String recipient = KeyFiles.generateAge(folder.resolve("key"), Instant.EPOCH);
        String mistyped =
                recipient.substring(0, 20) + (recipient.charAt(20) == 'q' ? 'p' : 'q') + recipient.substring(21);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AgeKeyRings.of(List.of(mistyped), List.of()))
                .withMessageContaining("checksum");
    }
}
