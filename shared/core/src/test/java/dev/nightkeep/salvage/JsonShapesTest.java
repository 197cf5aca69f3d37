package dev.nightkeep.salvage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where documents are found in JSON. */
final class JsonShapesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"_id\": 1}, {\"_id\": 2}]                                     | 1 2   | $",
                "{\"_id\": 1}                                                     | 1     | $",
                "{\"a\": 1, \"_id\": 1, \"messages\": [{\"x\": 1}, {\"x\": 2}]}     | 1     | $",
                "{\"users\": [{\"_id\": 1}, {\"_id\": 2}]}                          | 1 2   | $.users",
                "{\"x\": 1, \"data\": {\"users\": [{\"_id\": 1}], \"n\": [1, 2]}}    | 1     | $.data.users",
                "{\"a.b\": [{\"_id\": 1}], \"c\": [{\"_id\": 2}]}                   | 1 2   | $[\"a.b\"] $.c",
                "[[{\"_id\": 1}], [{\"_id\": 2}]]                                 | 1 2   | $[*]",
                "{\"_id\": 1} {\"_id\": 2}{\"_id\": 3}                             | 1 2 3 | $",
                "[{\"_id\": 1},, {\"_id\": 2},]                                   | 1 2   | $",
                "[{\"_id\": 1}, 5, \"x\", null, {\"_id\": 2}]                      | 1 2   | $",
                "/* 1 */ {\"_id\": 1} /* 2 */ {\"_id\": 2} // end                 | 1 2   | $",
                "{\"m\": {\"k1\": {\"_id\": 1, \"v\": 1}, \"k2\": {\"_id\": 2}}}    | 1 2   | $.m.k1 $.m.k2",
                "[{\"user\": \"u\", \"list\": [{\"_id\": 1}]}]                      | 1     | $.list",
                "[]                                                           | ``    | ``",
                "{\"a\": [], \"b\": {}}                                           | none  | $",
                "[{\"a\": 1}, {\"a\": 2}]                                         | none none | $",
                "{\"total\": 2, \"rows\": [{\"a\": 1}, {\"a\": 2}]}                  | none none | $.rows",
                "{\"session_id\": \"s\", \"messages\": [{\"a\": 1}, {\"a\": 2}]}     | none  | $",
                "{\"a\": [{\"b\": 1}]} {\"a\": [{\"b\": 2}]}                       | none none | $",
                "{\"backup_metadata\": {}, \"collections\": {}}                 | ``    | ``",
            })
    void read_shape_findsItsDocuments(String json, String ids, String paths) {
        Salvaged salvaged = Salvaged.ofText(json);
        assertThat(salvaged.ids()).map(Object::toString).isEqualTo(words(ids));
        assertThat(salvaged.paths()).isEqualTo(words(paths));
        assertThat(salvaged.problems()).isEmpty();
    }

    private static java.util.List<String> words(String text) {
        return text == null || text.isBlank()
                ? java.util.List.of()
                : java.util.List.of(text.strip().split(" "));
    }

    @Test
    void read_lines_withEveryLineEnd() {
        assertThat(Salvaged.ofText("{\"_id\": 1}\r\n{\"_id\": 2}\r\n\r\n{\"_id\": 3}")
                        .ids())
                .containsExactly(1, 2, 3);
        assertThat(Salvaged.ofText("{\"_id\": 1}\n{\"_id\": 2}\n").ids()).containsExactly(1, 2);
    }

    @Test
    void read_keyField_makesDocuments() {
        byte[] json = "{\"users\": [{\"n\": 1, \"talks\": [{\"session_id\": 5}, {\"session_id\": 6}]}]}"
                .getBytes(StandardCharsets.UTF_8);
        Salvaged salvaged = Salvaged.of("a.json", new ByteArrayInputStream(json), "session_id", ReadLimits.standard());
        assertThat(salvaged.documents()).hasSize(2);
        assertThat(salvaged.paths()).containsExactly("$.users.talks");
    }

    @Test
    void read_ownFormat_takesTheDocumentsOfCollectionsAndNothingElse() {
        Salvaged salvaged =
                Salvaged.ofText("{\"backup_metadata\": {\"x\": [{\"_id\": 9}]}, \"collections\": {\"app.users\":"
                        + " {\"indexes\": [{\"key\": {\"_id\": 1}}], \"documents\": [\n{\"_id\": 1},\n{\"b\": 2}\n]}},"
                        + " \"filesystem\": {\"files\": [{\"path\": \"a\"}]}}");
        assertThat(salvaged.ids()).containsExactly(1, "none");
        assertThat(salvaged.paths()).containsExactly("app.users");
    }

    @Test
    void read_escapedNames_areUnescapedInPaths() {
        assertThat(Salvaged.ofText("{\"a\\u0062\\n\": [{\"_id\": 1}]}").paths()).containsExactly("$[\"ab\n\"]");
    }

    @Test
    void read_largeContainer_isReadWithoutBeingHeld() {
        StringBuilder json = new StringBuilder("{\"exported\": true, \"users\": [");
        String filling = "x".repeat(1000);
        for (int i = 0; i < 40_000; i++) {
            json.append(i == 0 ? "" : ",").append("{\"_id\": %d, \"v\": \"%s\"}".formatted(i, filling));
        }
        Salvaged salvaged = Salvaged.ofText(json.append("]}").toString());
        assertThat(salvaged.documents()).hasSize(40_000);
        assertThat(salvaged.paths()).containsExactly("$.users");
        assertThat(salvaged.problems()).isEmpty();
    }
}
