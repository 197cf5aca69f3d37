package dev.nightkeep.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamespaceRenameTest {
    @ParameterizedTest
    @CsvSource({
        "app.*, copy.*, app.a.b, copy.a.b",
        "app.users, app.people, app.users, app.people",
        "*.users, *_old.users, app.users, app_old.users",
        "a.x*y*, b.*-*, a.x1y2, b.1-2",
        "app.*, copy.*, web.a, web.a",
        "app.u$(x), app.$1, app.u$(x), app.$1"
    })
    void apply_pattern_givesTheNewName(String from, String to, String name, String expected) {
        assertThat(new NamespaceRename(from, to).apply(Namespace.parse(name))).isEqualTo(Namespace.parse(expected));
    }

    @Test
    void new_moreStarsThanThereAre_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NamespaceRename("a.b", "a.*"))
                .withMessageContaining("more *");
    }

    @Test
    void new_withoutACollection_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NamespaceRename("app", "copy"));
        assertThatIllegalArgumentException().isThrownBy(() -> new NamespaceRename("app.", "copy.x"));
    }
}
