package dev.nightkeep.agent.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Settings that were checked, by their names. What is not of the kind that is asked for was refused before. */
public record Settings(YamlNode.Entries entries) {
    /** None at all. */
    public static Settings none() {
        return new Settings(new YamlNode.Entries(Place.of("nowhere"), List.of()));
    }

    /** The names that are set. */
    public List<String> names() {
        return entries.entries().stream().map(YamlNode.Entry::key).toList();
    }

    /** Where a setting stands, or where the settings begin. */
    public Place place(String name) {
        return entries.find(name).map(YamlNode.Entry::place).orElse(entries.place());
    }

    /** A single value. */
    public Optional<String> text(String name) {
        return value(name).map(Settings::text);
    }

    /** A value that the shape requires. */
    public String required(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException(name + " was checked to be there"));
    }

    /** A whole number. */
    public Optional<Long> number(String name) {
        return text(name).map(Long::valueOf);
    }

    /** A flag; {@code standard} where it is not set. */
    public boolean flag(String name, boolean standard) {
        return text(name).map("true"::equals).orElse(standard);
    }

    /** A list of single values; one value stands for a list of one. */
    public List<String> texts(String name) {
        return nodes(name).stream().map(Settings::text).toList();
    }

    private List<YamlNode> nodes(String name) {
        return value(name)
                .map(node -> node instanceof YamlNode.Items list ? list.items() : List.of(node))
                .orElse(List.of());
    }

    /** Settings below a name. */
    public Optional<Settings> below(String name) {
        return value(name).map(Settings::of);
    }

    /** Settings below each of the names that are set, in their order. */
    public Map<String, Settings> each() {
        return entries.entries().stream()
                .collect(Collectors.toMap(
                        YamlNode.Entry::key, entry -> of(entry.value()), (one, other) -> one, LinkedHashMap::new));
    }

    /** These, and those of the others that are not set here. */
    public Settings over(Settings others) {
        List<YamlNode.Entry> all = new ArrayList<>(entries.entries());
        others.entries().entries().stream()
                .filter(entry -> entries.find(entry.key()).isEmpty())
                .forEach(all::add);
        return new Settings(new YamlNode.Entries(entries.place(), all));
    }

    private Optional<YamlNode> value(String name) {
        return entries.find(name).map(YamlNode.Entry::value).filter(node -> !(node instanceof YamlNode.Nothing));
    }

    private static Settings of(YamlNode node) {
        return switch (node) {
            case YamlNode.Entries entries -> new Settings(entries);
            case YamlNode.Nothing nothing -> new Settings(new YamlNode.Entries(nothing.place(), List.of()));
            default -> throw new IllegalStateException("checked to be settings: " + node.place());
        };
    }

    private static String text(YamlNode node) {
        if (node instanceof YamlNode.Text text) {
            return text.value();
        }
        throw new IllegalStateException("checked to be a single value: " + node.place());
    }
}
