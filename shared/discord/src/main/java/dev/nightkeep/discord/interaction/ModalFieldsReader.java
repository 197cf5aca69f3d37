package dev.nightkeep.discord.interaction;

import dev.nightkeep.discord.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the fields of a form, which lie in labels or, in older forms, in rows. */
final class ModalFieldsReader {
    private ModalFieldsReader() {}

    static Map<String, List<String>> read(JsonObject data) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        data.objects("components").forEach(component -> collect(component, fields));
        return fields;
    }

    private static void collect(JsonObject component, Map<String, List<String>> fields) {
        component.text("custom_id").ifPresent(id -> fields.put(id, values(component)));
        component.object("component").ifPresent(inner -> collect(inner, fields));
        component.objects("components").forEach(inner -> collect(inner, fields));
    }

    private static List<String> values(JsonObject component) {
        return component
                .value("value")
                .map(value -> List.of(value.toString()))
                .orElseGet(() -> component.texts("values"));
    }
}
