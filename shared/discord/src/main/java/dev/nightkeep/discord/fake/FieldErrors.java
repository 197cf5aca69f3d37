package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a request that Discord would not take. Not thread-safe. */
final class FieldErrors {
    private static final int INVALID_FORM_BODY = 50035;

    private final Map<String, List<JsonObject>> byField = new LinkedHashMap<>();

    void add(String field, String code, String message) {
        byField.computeIfAbsent(field, key -> new ArrayList<>())
                .add(new JsonMembers()
                        .put("code", INVALID_FORM_BODY)
                        .put("message", code + ": " + message)
                        .object());
    }

    void addIf(boolean wrong, String field, String code, String message) {
        if (wrong) {
            add(field, code, message);
        }
    }

    /** Refuses 1 to {@code most} characters not kept. */
    void length(String field, Optional<String> text, int most) {
        text.ifPresent(value -> addIf(
                value.isEmpty() || value.length() > most,
                field,
                "BASE_TYPE_BAD_LENGTH",
                "Must be between 1 and %d in length.".formatted(most)));
    }

    void required(String field, Optional<String> text, int most) {
        addIf(text.isEmpty(), field, "BASE_TYPE_REQUIRED", "This field is required");
        length(field, text, most);
    }

    void throwIfAny() {
        if (byField.isEmpty()) {
            return;
        }
        JsonMembers errors = new JsonMembers();
        byField.forEach((field, list) ->
                errors.put(field, new JsonMembers().put("_errors", list).object()));
        throw new FakeRefusalException(400, INVALID_FORM_BODY, "Invalid Form Body", Optional.of(errors.object()));
    }
}
