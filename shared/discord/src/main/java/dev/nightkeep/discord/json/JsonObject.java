package dev.nightkeep.discord.json;

import dev.nightkeep.discord.value.Snowflake;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Members by their names. What is absent, or null, is an empty answer; what has another type than asked for is a
 * {@link MalformedPayloadException}. Immutable.
 */
public record JsonObject(Map<String, Object> members) {
    public JsonObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The value, whatever it is. */
    public Optional<Object> value(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The text of that name. */
    public Optional<String> text(String name) {
        return typed(name, String.class, "a text");
    }

    /** The text of that name, which has to be there. */
    public String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    /** The whole number of that name; one with a fraction of zero is whole. */
    public Optional<Long> whole(String name) {
        return value(name).map(value -> {
            if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1L << 53) {
                return number.longValue();
            }
            return cast(name, value, Long.class, "a whole number of 64 bits");
        });
    }

    /** The number of that name. */
    public Optional<Double> number(String name) {
        return typed(name, Number.class, "a number").map(Number::doubleValue);
    }

    /** Whether that is said; no where nothing is. */
    public boolean flag(String name) {
        return typed(name, Boolean.class, "true or false").orElse(false);
    }

    /** The id of that name. */
    public Optional<Snowflake> id(String name) {
        return text(name)
                .map(text ->
                        Snowflake.parse(text).orElseThrow(() -> new MalformedPayloadException(name + " is no id")));
    }

    /** The id of that name, which has to be there. */
    public Snowflake requiredId(String name) {
        return id(name).orElseThrow(() -> missing(name));
    }

    /** The object of that name. */
    public Optional<JsonObject> object(String name) {
        return typed(name, JsonObject.class, "an object");
    }

    /** The object of that name, which has to be there. */
    public JsonObject requiredObject(String name) {
        return object(name).orElseThrow(() -> missing(name));
    }

    /** The elements of that name, none where it is absent. */
    public List<JsonObject> objects(String name) {
        return objects(name, list(name));
    }

    /** The texts of that name, none where it is absent. */
    public List<String> texts(String name) {
        return list(name).stream()
                .map(value -> cast(name, value, String.class, "a list of texts"))
                .toList();
    }

    private List<?> list(String name) {
        return value(name)
                .map(value -> (List<?>) cast(name, value, List.class, "a list"))
                .orElse(List.of());
    }

    static List<JsonObject> objects(String name, List<?> values) {
        return values.stream()
                .map(value -> cast(name, value, JsonObject.class, "a list of objects"))
                .toList();
    }

    /** Itself and every object below it. */
    public Stream<JsonObject> deep() {
        return Stream.concat(Stream.of(this), members.values().stream().flatMap(JsonObject::deepIn));
    }

    private static Stream<JsonObject> deepIn(Object value) {
        return switch (value) {
            case JsonObject object -> object.deep();
            case List<?> list -> list.stream().flatMap(JsonObject::deepIn);
            default -> Stream.of();
        };
    }

    private <T> Optional<T> typed(String name, Class<T> type, String expected) {
        return value(name).map(value -> cast(name, value, type, expected));
    }

    private static <T> T cast(String name, Object value, Class<T> type, String expected) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new MalformedPayloadException("%s is not %s".formatted(name, expected));
    }

    private static MalformedPayloadException missing(String name) {
        return new MalformedPayloadException(name + " is missing");
    }
}
