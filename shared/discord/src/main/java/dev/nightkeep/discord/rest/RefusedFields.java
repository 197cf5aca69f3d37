package dev.nightkeep.discord.rest;

import dev.nightkeep.discord.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Which fields Discord did not take, and by which of its rules: names of its own, never what was sent. */
final class RefusedFields {
    private static final int MOST = 5;

    private RefusedFields() {}

    static String of(Reply reply) {
        List<String> fields = new ArrayList<>();
        reply.json().flatMap(json -> json.value("errors")).ifPresent(errors -> collect("", errors, fields));
        return String.join(", ", fields.stream().limit(MOST).toList());
    }

    private static void collect(String place, Object value, List<String> fields) {
        if (!(value instanceof JsonObject object)) {
            return;
        }
        object.members().forEach((name, inner) -> {
            if (name.equals("_errors")) {
                fields.add(place + " " + codes(inner));
            } else {
                collect(place.isEmpty() ? name : place + "." + name, inner, fields);
            }
        });
    }

    private static String codes(Object errors) {
        if (!(errors instanceof List<?> list)) {
            return "";
        }
        return String.join(
                "/",
                list.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(error -> ((JsonObject) error)
                                .value("code")
                                .map(Object::toString)
                                .orElse("?"))
                        .filter(code -> code.matches("[A-Z0-9_]{1,64}"))
                        .toList());
    }
}
