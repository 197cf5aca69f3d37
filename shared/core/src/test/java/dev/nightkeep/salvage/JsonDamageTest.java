package dev.nightkeep.salvage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is saved of JSON that is not whole. */
@ExtendWith(SeedExtension.class)
final class JsonDamageTest {
    private static final int COUNT = 30;

    private static String document(int id) {
        return "{\"_id\": %d, \"v\": \"text } ] \\\" { é\", \"w\": [{\"x\": %d}]}".formatted(id, id);
    }

    private static String joined(String before, String between, String after) {
        return IntStream.range(0, COUNT)
                .mapToObj(JsonDamageTest::document)
                .collect(Collectors.joining(between, before, after));
    }

    private static List<Object> ids(int from, int to) {
        return IntStream.range(from, to).<Object>mapToObj(i -> i).toList();
    }

    @RepeatedTest(40)
    void read_cutAnywhere_givesEveryDocumentBeforeTheCut(Seed seed) {
        Random random = seed.random();
        for (String text : List.of(
                joined("[", ", ", "]"), joined("", "\n", ""), joined("{\"data\": {\"users\": [", ",\n ", "]}}"))) {
            int begin = text.indexOf("{\"_id\"");
            int cut = begin + 1 + random.nextInt(text.length() - begin - 2);
            String left = text.substring(0, cut);
            int whole = (int) IntStream.range(0, COUNT)
                    .filter(i -> left.contains(document(i)))
                    .count();
            Salvaged salvaged = Salvaged.ofText(left);
            assertThat(salvaged.ids()).as(left).isEqualTo(ids(0, whole));
            boolean atEnd = left.stripTrailing().endsWith("}]}") && text.startsWith("{\"_id\"");
            assertThat(salvaged.problems().containsKey(ProblemKind.CUT_OFF))
                    .as(left)
                    .isEqualTo(!atEnd);
        }
    }

    @Test
    void read_cut_saysWhere() {
        Salvaged salvaged = Salvaged.ofText("[{\"_id\": 1}, {\"_id\": 2, \"a\": [1");
        assertThat(salvaged.ids()).containsExactly(1);
        assertThat(salvaged.result().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.position()).isEqualTo(13);
            assertThat(problem.sentence()).contains("begins at byte 13");
        });
    }

    @Test
    void read_lineThatIsDamaged_losesThatLineOnly() {
        String text = joined("", "\n", "").replace(document(7), "{\"_id\": 7, \"v\": \"never ends, \"w\": [}");
        Salvaged salvaged = Salvaged.ofText(text);
        assertThat(salvaged.ids()).containsExactlyElementsOf(without(7));
        assertThat(salvaged.problems()).containsEntry(ProblemKind.DAMAGED, 1L);
    }

    @Test
    void read_prettyArrayWithALostQuote_losesThatDocumentOnly() {
        String pretty = IntStream.range(0, COUNT)
                .mapToObj("  {\n    \"_id\": %d,\n    \"v\": {\n      \"x\": 1\n    }\n  }"::formatted)
                .collect(Collectors.joining(",\n", "[\n", "\n]"));
        Salvaged salvaged = Salvaged.ofText(pretty.replace("\"_id\": 7,\n    \"v\"", "\"_id\": 7,\n    \"v"));
        assertThat(salvaged.ids()).containsExactlyElementsOf(without(7));
        assertThat(salvaged.problems()).containsKey(ProblemKind.DAMAGED);
    }

    private static List<Object> without(int id) {
        return ids(0, COUNT).stream().filter(other -> !other.equals(id)).toList();
    }

    @Test
    void read_bracketsTooMany_areSaid_andPassedOver() {
        Salvaged salvaged = Salvaged.ofText("[{\"_id\": 1}}, {\"_id\": 2}]]");
        assertThat(salvaged.ids()).containsExactly(1, 2);
        assertThat(salvaged.problems()).containsEntry(ProblemKind.DAMAGED, 2L);
    }

    @Test
    void read_nestedTooDeeply_isRefused_andTheRestIsRead() {
        String deep = "{\"_id\": 1, \"a\": %s1%s}".formatted("[".repeat(100_000), "]".repeat(100_000));
        Salvaged salvaged = Salvaged.ofText("[%s, {\"_id\": 2}]".formatted(deep));
        assertThat(salvaged.ids()).containsExactly(2);
        assertThat(salvaged.problems()).containsOnlyKeys(ProblemKind.TOO_DEEP);
    }

    @Test
    void read_arraysInArrays_100000Deep_areNoStackOverflow() {
        Salvaged salvaged = Salvaged.ofText("[".repeat(100_000) + "{\"_id\": 1}" + "]".repeat(100_000));
        assertThat(salvaged.problems()).containsKey(ProblemKind.TOO_DEEP);
        assertThat(salvaged.documents()).isEmpty();
    }

    @Test
    void read_objectsInObjects_100000Deep_areNoStackOverflow() {
        Salvaged salvaged = Salvaged.ofText("{\"a\":".repeat(100_000) + "{\"_id\": 1}" + "}".repeat(100_000));
        assertThat(salvaged.documents()).isEmpty();
        assertThat(salvaged.problems()).containsKey(ProblemKind.TOO_DEEP);
    }

    @RepeatedTest(100)
    void read_anyBytesChanged_neverFailsOtherwise(Seed seed) {
        Random random = seed.random();
        byte[] text = joined("[", ",\n", "]").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int i = 0; i < 3; i++) {
            text[random.nextInt(text.length)] = (byte) random.nextInt(256);
        }
        Salvaged salvaged = Salvaged.of("a.json", Arrays.copyOf(text, text.length));
        assertThat(salvaged.documents().size()).isLessThanOrEqualTo(COUNT + 60);
    }
}
