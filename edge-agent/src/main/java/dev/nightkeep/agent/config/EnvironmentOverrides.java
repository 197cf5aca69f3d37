package dev.nightkeep.agent.config;

import dev.nightkeep.agent.shape.Shape;
import dev.nightkeep.agent.yaml.Place;
import dev.nightkeep.agent.yaml.Problem;
import dev.nightkeep.agent.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Variables of the environment that set what the file says otherwise, or does not say: {@code NIGHTKEEP__STORAGE__DIRECTORY}
 * for {@code storage.directory}. Two underscores stand for a step down, one for a hyphen or a full stop; a list has commas.
 */
final class EnvironmentOverrides {
    private static final String PREFIX = "NIGHTKEEP__";

    private final List<Problem> problems;

    EnvironmentOverrides(List<Problem> problems) {
        this.problems = problems;
    }

    YamlNode.Entries applied(YamlNode.Entries document, Shape.Known shape, Map<String, String> variables) {
        YamlNode changed = document;
        for (Map.Entry<String, String> variable : new TreeMap<>(variables).entrySet()) {
            if (variable.getKey().startsWith(PREFIX)) {
                List<String> steps = Arrays.asList(
                        variable.getKey().substring(PREFIX.length()).split("__", -1));
                changed = set(changed, shape, steps, variable);
            }
        }
        return (YamlNode.Entries) changed;
    }

    private YamlNode set(YamlNode node, Shape shape, List<String> steps, Map.Entry<String, String> variable) {
        Place place = Place.of("the variable " + variable.getKey());
        if (steps.isEmpty()) {
            return value(shape, variable.getValue(), place);
        }
        YamlNode.Entries entries =
                node instanceof YamlNode.Entries there ? there : new YamlNode.Entries(place, List.of());
        Optional<Step> step = step(shape, entries, steps.getFirst());
        if (step.isEmpty()) {
            problems.add(new Problem(
                    place,
                    "",
                    "There is no setting of that name",
                    "See docs/agent-reference.md for those that there are"));
            return node;
        }
        return with(
                entries,
                step.get(),
                place,
                below -> set(below, step.get().shape(), steps.subList(1, steps.size()), variable));
    }

    private record Step(String name, Shape shape) {}

    private static Optional<Step> step(Shape shape, YamlNode.Entries entries, String word) {
        return switch (shape) {
            case Shape.Known known ->
                known.fields().stream()
                        .filter(field -> plain(field.name()).equals(plain(word)))
                        .map(field -> new Step(field.name(), field.shape()))
                        .findFirst();
            case Shape.Named named ->
                Optional.of(new Step(
                        entries.entries().stream()
                                .map(YamlNode.Entry::key)
                                .filter(key -> plain(key).equals(plain(word)))
                                .findFirst()
                                .orElse(word.toLowerCase(Locale.ROOT).replace('_', '-')),
                        named.each()));
            default -> Optional.empty();
        };
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static YamlNode value(Shape shape, String text, Place place) {
        return shape instanceof Shape.Items
                ? new YamlNode.Items(
                        place,
                        Arrays.stream(text.split(",", -1))
                                .map(String::strip)
                                .<YamlNode>map(each -> new YamlNode.Text(place, each))
                                .toList())
                : new YamlNode.Text(place, text.strip());
    }

    private static YamlNode.Entries with(
            YamlNode.Entries entries, Step step, Place place, java.util.function.UnaryOperator<YamlNode> change) {
        List<YamlNode.Entry> changed = new ArrayList<>();
        entries.entries().stream()
                .filter(entry -> !entry.key().equals(step.name()))
                .forEach(changed::add);
        YamlNode before = entries.find(step.name()).map(YamlNode.Entry::value).orElse(new YamlNode.Nothing(place));
        changed.add(new YamlNode.Entry(place, step.name(), change.apply(before)));
        return new YamlNode.Entries(entries.place(), changed);
    }
}
