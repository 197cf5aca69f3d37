package dev.nightkeep.discord.command;

import dev.nightkeep.discord.command.CommandDifference.Change;
import dev.nightkeep.discord.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says what registering would change. */
public final class CompareCommands {
    /** What Discord says of itself about a command, and what is not ours to want. */
    private static final List<String> OF_DISCORD = List.of(
            "id",
            "application_id",
            "version",
            "guild_id",
            "dm_permission",
            "nsfw",
            "handler",
            "name_localized",
            "description_localized",
            "name_localizations",
            "description_localizations");

    /** What is the same as nothing. */
    private static final Map<String, String> DEFAULTS =
            Map.of("required", "false", "autocomplete", "false", "type", "1");

    private CompareCommands() {}

    /** Every command of either side, by name. */
    public static List<CommandDifference> compare(List<JsonObject> registered, List<JsonObject> wanted) {
        Map<String, Map<String, String>> before = byName(registered);
        Map<String, Map<String, String>> after = byName(wanted);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream().map(name -> difference(name, before, after)).toList();
    }

    private static CommandDifference difference(
            String name, Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        if (!before.containsKey(name)) {
            return new CommandDifference(name, Change.ADDED, List.of());
        }
        if (!after.containsKey(name)) {
            return new CommandDifference(name, Change.REMOVED, List.of());
        }
        List<String> details = details(before.getOrDefault(name, Map.of()), after.getOrDefault(name, Map.of()));
        return new CommandDifference(name, details.isEmpty() ? Change.UNCHANGED : Change.CHANGED, details);
    }

    private static List<String> details(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        return places.stream()
                .filter(place -> !before.getOrDefault(place, "").equals(after.getOrDefault(place, "")))
                .toList();
    }

    private static Map<String, Map<String, String>> byName(List<JsonObject> commands) {
        Map<String, Map<String, String>> byName = new TreeMap<>();
        commands.forEach(command -> byName.put(command.requiredText("name"), leaves(command)));
        return byName;
    }

    /** Every value by its place; elements are found by their names, and the order of options counts. */
    private static Map<String, String> leaves(JsonObject command) {
        Map<String, String> leaves = new TreeMap<>();
        collect("", command, leaves);
        return leaves;
    }

    private static void collect(String place, Object value, Map<String, String> leaves) {
        switch (value) {
            case JsonObject object ->
                object.members().forEach((name, inner) -> {
                    if (!OF_DISCORD.contains(name)) {
                        collect(place.isEmpty() ? name : place + "." + name, inner, leaves);
                    }
                });
            case List<?> list -> collectAll(place, list, leaves);
            default -> {
                String name = place.substring(place.lastIndexOf('.') + 1);
                if (!value.toString().equals(DEFAULTS.get(name))) {
                    leaves.put(place, value.toString());
                }
            }
        }
    }

    private static void collectAll(String place, List<?> list, Map<String, String> leaves) {
        List<String> order = new ArrayList<>();
        for (Object element : list) {
            String name =
                    element instanceof JsonObject object ? object.text("name").orElse("?") : element.toString();
            order.add(name);
            if (element instanceof JsonObject) {
                collect(place + "." + name, element, leaves);
            }
        }
        if (!order.isEmpty()) {
            leaves.put(place, String.join(", ", order));
        }
    }
}
