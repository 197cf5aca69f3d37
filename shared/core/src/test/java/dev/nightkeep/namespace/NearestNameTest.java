package dev.nightkeep.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestNameTest {
    @ParameterizedTest
    @CsvSource({"usres,users", "Users,users", "user,users", "ordrs,orders", "sessions,", "u,", "app.usr,app.users"})
    void of_misspeltName_isTheOneWithTheFewestMistakes(String written, String nearest) {
        assertThat(NearestName.of(written, List.of("users", "orders", "app.users"))
                        .orElse(null))
                .isEqualTo(nearest);
    }
}
