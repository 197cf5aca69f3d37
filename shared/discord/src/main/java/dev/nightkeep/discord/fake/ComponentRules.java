package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Discord takes of components (developer documentation, component reference). Written apart from our own limits. */
final class ComponentRules {
    private static final Map<Integer, Set<Integer>> INSIDE = Map.of(
            0, Set.of(1, 9, 10, 12, 13, 14, 17),
            1, Set.of(2, 3, 5, 6, 7, 8),
            9, Set.of(10),
            17, Set.of(1, 9, 10, 12, 13, 14));
    private static final int MESSAGE = 0;
    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int SELECT = 3;
    private static final int SECTION = 9;
    private static final int TEXT = 10;
    private static final int CONTAINER = 17;
    private static final int LINK = 5;

    private final FieldErrors errors;
    private final Set<String> customIds = new HashSet<>();
    private int components;
    private int characters;

    private ComponentRules(FieldErrors errors) {
        this.errors = errors;
    }

    static void check(List<JsonObject> list, boolean isOfComponents, FieldErrors errors) {
        ComponentRules rules = new ComponentRules(errors);
        rules.inside(MESSAGE, list);
        if (!isOfComponents) {
            errors.addIf(
                    list.stream().anyMatch(component -> type(component) != ROW),
                    "components",
                    "UNION_TYPE_CHOICES",
                    "Value of field \"type\" must be one of (1,).");
            errors.addIf(list.size() > 5, "components", "BASE_TYPE_MAX_LENGTH", "Must be 5 or fewer in length.");
        }
        errors.addIf(rules.components > 40, "components", "COMPONENT_MAX_TOTAL", "At most 40 components.");
        errors.addIf(
                rules.characters > 4000, "components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "At most 4000.");
    }

    private static int type(JsonObject component) {
        return Math.clamp(component.whole("type").orElse(-1L), -1, 1000);
    }

    private void inside(int parent, List<JsonObject> children) {
        for (JsonObject child : children) {
            components++;
            errors.addIf(
                    !INSIDE.getOrDefault(parent, Set.of()).contains(type(child)),
                    "components",
                    "UNION_TYPE_CHOICES",
                    "Type %d cannot lie in type %d.".formatted(type(child), parent));
            one(child);
        }
    }

    private void one(JsonObject component) {
        component
                .text("custom_id")
                .ifPresent(id -> errors.addIf(
                        !customIds.add(id),
                        "custom_id",
                        "COMPONENT_CUSTOM_ID_DUPLICATED",
                        "Component custom id cannot be duplicated"));
        switch (type(component)) {
            case ROW -> row(component.objects("components"));
            case BUTTON -> button(component);
            case SELECT -> select(component);
            case SECTION -> section(component);
            case TEXT -> text(component);
            case CONTAINER -> {
                count(component.objects("components"), 40);
                inside(CONTAINER, component.objects("components"));
            }
            default -> {}
        }
    }

    private void row(List<JsonObject> children) {
        count(children, 5);
        errors.addIf(
                children.size() > 1 && children.stream().anyMatch(child -> type(child) != BUTTON),
                "components",
                "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                "The specified component exceeds the maximum width");
        inside(ROW, children);
    }

    private void count(List<JsonObject> children, int most) {
        errors.addIf(
                children.isEmpty() || children.size() > most,
                "components",
                "BASE_TYPE_BAD_LENGTH",
                "Must be between 1 and %d in length.".formatted(most));
    }

    private void button(JsonObject button) {
        errors.length("label", button.text("label"), 80);
        if (button.whole("style").orElse(0L) == LINK) {
            errors.required("url", button.text("url"), 512);
            errors.addIf(
                    button.text("custom_id").isPresent(),
                    "custom_id",
                    "BUTTON_COMPONENT_CUSTOM_ID_AND_URL_MUTUALLY_EXCLUSIVE",
                    "A custom id and url cannot both be specified");
        } else {
            errors.required("custom_id", button.text("custom_id"), 100);
        }
    }

    private void select(JsonObject select) {
        errors.required("custom_id", select.text("custom_id"), 100);
        errors.length("placeholder", select.text("placeholder"), 150);
        List<JsonObject> options = select.objects("options");
        count(options, 25);
        options.forEach(option -> {
            errors.required("label", option.text("label"), 100);
            errors.required("value", option.text("value"), 100);
            errors.length("description", option.text("description"), 100);
        });
        errors.addIf(
                options.stream().map(option -> option.text("value")).distinct().count() < options.size(),
                "options",
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used");
    }

    private void section(JsonObject section) {
        count(section.objects("components"), 3);
        inside(SECTION, section.objects("components"));
        section.object("accessory")
                .ifPresentOrElse(
                        accessory -> {
                            components++;
                            one(accessory);
                        },
                        () -> errors.add("accessory", "BASE_TYPE_REQUIRED", "This field is required"));
    }

    private void text(JsonObject text) {
        errors.required("content", text.text("content"), 4000);
        characters += text.text("content").orElse("").length();
    }
}
