package dev.nightkeep.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NamespaceSelectionTest {
    private static boolean includes(List<String> include, List<String> exclude, String namespace) {
        return new NamespaceSelection(Set.of(), include, exclude).includes(Namespace.parse(namespace));
    }

    @Test
    void includes_everything_takesAnyNamespace() {
        assertThat(NamespaceSelection.everything().includes(Namespace.parse("a.b")))
                .isTrue();
    }

    @Test
    void includes_patternWithoutDot_matchesTheCollection() {
        assertThat(includes(List.of("treat*"), List.of(), "app.treatments")).isTrue();
        assertThat(includes(List.of("treat*"), List.of(), "app.entries")).isFalse();
    }

    @Test
    void includes_patternWithDot_matchesNamespaceOrDottedCollection() {
        assertThat(includes(List.of("app.e?tries"), List.of(), "app.entries")).isTrue();
        assertThat(includes(List.of("fs.files"), List.of(), "app.fs.files")).isTrue();
        assertThat(includes(List.of("other.*"), List.of(), "app.entries")).isFalse();
    }

    @Test
    void includes_excluded_winsOverIncluded() {
        assertThat(includes(List.of("*"), List.of("tmp_*"), "app.tmp_1")).isFalse();
    }

    @Test
    void includes_regexCharacters_areTakenLiterally() {
        assertThat(includes(List.of("a(b"), List.of(), "app.a(b")).isTrue();
        assertThat(includes(List.of("a.c"), List.of(), "app.abc")).isFalse();
    }

    @Test
    void includes_newlineInAName_isMatchedByStar() {
        assertThat(includes(List.of("a*"), List.of(), "app.a\nb")).isTrue();
    }

    @Test
    void includesDatabase_namedOnes_noOthers() {
        NamespaceSelection selection = new NamespaceSelection(Set.of("app"), List.of(), List.of());
        assertThat(selection.includesDatabase("app")).isTrue();
        assertThat(selection.includes(Namespace.parse("web.x"))).isFalse();
    }
}
