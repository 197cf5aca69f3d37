package dev.nightkeep.conversation.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.conversation.ConversationWorld;
import dev.nightkeep.conversation.Sample;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every golden interaction with every field missing, of every other type, empty, and huge. */
final class MutatedInteractionsTest {
    static final List<String> NAMES = Sample.NAMES;

    private static final List<Object> STRANGE = List.of(
            "",
            " ",
            "x".repeat(5_000),
            "\u202e\u0000@everyone `*_~|<@1>",
            -1L,
            0L,
            Long.MAX_VALUE,
            1.5,
            1e300,
            new BigInteger("9".repeat(30)),
            true,
            List.of(),
            List.of(List.of("x"), 1L),
            new JsonObject(Map.of()),
            new JsonObject(Map.of("id", "1", "value", List.of())));

    private final ConversationWorld world = new ConversationWorld();
    private int sent;

    @ParameterizedTest
    @FieldSource("NAMES")
    void receive_mutated_isAnsweredAndNeverRaises(String name) {
        JsonObject golden = Sample.golden(name).json();
        mutate(golden, this::assertAnswered);
        System.out.printf("%s: %d mutations answered%n", name, sent);
        assertThat(sent).isGreaterThan(100);
        assertThat(world.incidents()).isEmpty();
    }

    private void assertAnswered(JsonObject mutated) {
        WebhookAnswer answer = world.send(JsonWriter.bytes(mutated));
        assertThat(answer.status()).isIn(200, 400);
        assertThat(answer.body().length > 0).isEqualTo(answer.status() == 200);
        sent++;
    }

    /** Gives every variation of the object in which one member, however deep, is another. */
    private static void mutate(JsonObject object, Consumer<JsonObject> each) {
        object.members().forEach((name, value) -> {
            each.accept(without(object, name));
            STRANGE.forEach(strange -> each.accept(put(object, name, strange)));
            inside(value, changed -> each.accept(put(object, name, changed)));
        });
    }

    private static void inside(Object value, Consumer<Object> each) {
        if (value instanceof JsonObject inner) {
            mutate(inner, each::accept);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int index = i;
                STRANGE.forEach(strange -> each.accept(replaced(list, index, strange)));
                inside(list.get(i), changed -> each.accept(replaced(list, index, changed)));
            }
        }
    }

    private static List<Object> replaced(List<?> list, int index, Object value) {
        List<Object> copy = new ArrayList<>(list);
        copy.set(index, value);
        return copy;
    }

    private static JsonObject put(JsonObject object, String name, Object value) {
        Map<String, Object> members = new LinkedHashMap<>(object.members());
        members.put(name, value);
        return new JsonObject(members);
    }

    private static JsonObject without(JsonObject object, String name) {
        Map<String, Object> members = new LinkedHashMap<>(object.members());
        members.remove(name);
        return new JsonObject(members);
    }
}
