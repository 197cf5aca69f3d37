package dev.nightkeep.discord.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.discord.Seed;
import dev.nightkeep.discord.json.MalformedPayloadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every field missing, of another type, and huge: an interaction is read or refused, and nothing else happens. */
final class InteractionMutationTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @SuppressWarnings("unused") // named by @FieldSource
    private static final List<String> NAMES = GoldenInteraction.NAMES;

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e308",
            "99999999999999999999999999",
            "0.1",
            "\"\"",
            "\"x\"",
            "\"99999999999999999999999999\"",
            "\"" + "x".repeat(100_000) + "\"",
            "[]",
            "[null]",
            "[1]",
            "[[{}]]",
            "{}",
            "{\"id\": {}}");

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyField_isReadOrRefused(String name) throws IOException {
        int count = 0;
        for (String pointer : pointers(MAPPER.readTree(GoldenInteraction.body(name)), "")) {
            requireReadOrRefused(name, pointer, "(missing)");
            for (String value : VALUES) {
                requireReadOrRefused(name, pointer, value);
                count++;
            }
        }
        assertThat(count).isGreaterThan(100);
    }

    @Test
    void bytes_areReadOrRefused(TestReporter reporter) {
        long seed = Seed.choose();
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] body =
                    GoldenInteraction.body(GoldenInteraction.NAMES.get(random.nextInt(GoldenInteraction.NAMES.size())));
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            refused += isRefused(body, "seed " + seed) ? 1 : 0;
        }
        reporter.publishEntry("fuzz", "seed %d: 20000 bodies, %d refused".formatted(seed, refused));
        assertThat(refused).isBetween(1, 19_999);
    }

    private static void requireReadOrRefused(String name, String pointer, String value) throws IOException {
        JsonNode tree = MAPPER.readTree(GoldenInteraction.body(name));
        replace(tree, pointer, value);
        isRefused(
                MAPPER.writeValueAsBytes(tree),
                name + pointer + " = " + value.substring(0, Math.min(40, value.length())));
    }

    private static boolean isRefused(byte[] body, String what) {
        try {
            InteractionReader.read(body);
            return false;
        } catch (MalformedPayloadException e) {
            return true;
        } catch (RuntimeException e) {
            throw new AssertionError(what, e);
        }
    }

    private static void replace(JsonNode tree, String pointer, String value) throws IOException {
        int end = pointer.lastIndexOf('/');
        JsonNode parent = tree.at(pointer.substring(0, end));
        String name = pointer.substring(end + 1);
        boolean missing = value.equals("(missing)");
        if (parent instanceof ObjectNode object) {
            if (missing) {
                object.remove(name);
            } else {
                object.set(name, MAPPER.readTree(value));
            }
        } else if (parent instanceof ArrayNode array) {
            if (missing) {
                array.remove(Integer.parseInt(name));
            } else {
                array.set(Integer.parseInt(name), MAPPER.readTree(value));
            }
        }
    }

    private static List<String> pointers(JsonNode node, String here) {
        List<String> pointers = new ArrayList<>();
        node.properties().forEach(member -> {
            pointers.add(here + "/" + member.getKey());
            pointers.addAll(pointers(member.getValue(), here + "/" + member.getKey()));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers.add(here + "/" + i);
            pointers.addAll(pointers(node.get(i), here + "/" + i));
        }
        return pointers;
    }
}
