package dev.nightkeep.agent.connector.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.secret.Secret;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MongodumpUriTest {
    @ParameterizedTest
    @CsvSource({
        "mongodb://host, mongodb://host/",
        "mongodb://u:p@host:1/app, mongodb://u:p@host:1/?authSource=app",
        "mongodb://u:p@host:1/app?ssl=true, mongodb://u:p@host:1/?ssl=true&authSource=app",
        "mongodb://host/app?authSource=admin, mongodb://host/?authSource=admin",
        "mongodb+srv://u:p@host/?w=1, mongodb+srv://u:p@host/?w=1"
    })
    void of_database_becomesTheSourceOfCredentials(String given, String expected) {
        assertThat(MongodumpUri.of(new Secret(given)).reveal()).isEqualTo(expected);
    }
}
