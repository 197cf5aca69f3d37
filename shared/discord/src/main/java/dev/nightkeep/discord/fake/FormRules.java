package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonObject;
import java.util.List;

/** What Discord takes of forms (developer documentation, component reference). */
final class FormRules {
    private static final long LABEL = 18;
    private static final long TEXT = 10;

    private FormRules() {}

    static void check(JsonObject form) {
        FieldErrors errors = new FieldErrors();
        errors.required("custom_id", form.text("custom_id"), 100);
        errors.required("title", form.text("title"), 45);
        List<JsonObject> components = form.objects("components");
        errors.addIf(
                components.isEmpty() || components.size() > 5,
                "components",
                "BASE_TYPE_BAD_LENGTH",
                "Must be between 1 and 5 in length.");
        components.forEach(component -> component(component, errors));
        errors.throwIfAny();
    }

    private static void component(JsonObject component, FieldErrors errors) {
        long type = component.whole("type").orElse(0L);
        if (type == LABEL) {
            errors.required("label", component.text("label"), 45);
            errors.length("description", component.text("description"), 100);
            component
                    .object("component")
                    .ifPresentOrElse(
                            field -> errors.required("custom_id", field.text("custom_id"), 100),
                            () -> errors.add("component", "BASE_TYPE_REQUIRED", "This field is required"));
        } else {
            errors.addIf(type != TEXT, "components", "UNION_TYPE_CHOICES", "Type %d is not allowed.".formatted(type));
        }
    }
}
