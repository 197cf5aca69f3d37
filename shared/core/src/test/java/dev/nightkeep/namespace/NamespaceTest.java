package dev.nightkeep.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamespaceTest {
    @Test
    void parse_collectionWithDots_splitsAtTheFirst() {
        assertThat(Namespace.parse("app.a.b c")).isEqualTo(new Namespace("app", "a.b c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nodot", ".x", "db.", "d\0b.c", "db.c\0"})
    void parse_notANamespace_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Namespace.parse(text));
    }

    @Test
    void compareTo_sameDatabase_ordersByCollection() {
        assertThat(new Namespace("a", "b")).isLessThan(new Namespace("a", "c"));
        assertThat(new Namespace("a", "z")).isLessThan(new Namespace("b", "a"));
    }
}
