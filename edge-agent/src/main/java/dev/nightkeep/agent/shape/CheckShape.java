package dev.nightkeep.agent.shape;

import dev.nightkeep.agent.yaml.Place;
import dev.nightkeep.agent.yaml.Problem;
import dev.nightkeep.agent.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Holds a document against a shape, and names everything in it that does not fit. For one document. */
public final class CheckShape {
    private final List<Problem> problems = new ArrayList<>();

    private CheckShape() {}

    /** Everything that does not fit, in the order of the document. */
    public static List<Problem> problems(Shape shape, YamlNode document) {
        CheckShape check = new CheckShape();
        check.check(shape, document, "");
        return check.problems;
    }

    private void check(Shape shape, YamlNode node, String path) {
        switch (shape) {
            case Shape.Text text -> text(text, node, path);
            case Shape.Choice choice -> choice(choice, node, path);
            case Shape.WholeNumber number -> number(number, node, path);
            case Shape.Flag flag -> word(node, path, List.of("true", "false"), "true or false");
            case Shape.Items items -> items(items, node, path);
            case Shape.Named named -> named(named, node, path);
            case Shape.Known known -> known(known, node, path);
        }
    }

    private void text(Shape.Text shape, YamlNode node, String path) {
        if (node instanceof YamlNode.Text text) {
            shape.check()
                    .apply(text.value())
                    .ifPresent(why -> add(node, path, unusable(shape, text, why), "Write " + shape.what()));
        } else {
            kind(node, path, shape.what());
        }
    }

    private static String unusable(Shape.Text shape, YamlNode.Text text, String why) {
        String what = shape.secret() ? "What stands here" : "'%s'".formatted(text.value());
        return what + " cannot be used" + (why.isEmpty() ? "" : ": " + why);
    }

    private void choice(Shape.Choice shape, YamlNode node, String path) {
        word(node, path, shape.words(), "one of: " + String.join(", ", shape.words()));
    }

    private void word(YamlNode node, String path, List<String> words, String what) {
        if (!(node instanceof YamlNode.Text text)) {
            kind(node, path, what);
        } else if (!words.contains(text.value())) {
            add(node, path, "'%s' is not known here".formatted(text.value()), meant(text.value(), words, what));
        }
    }

    private void number(Shape.WholeNumber shape, YamlNode node, String path) {
        String what = "a whole number from %d to %d".formatted(shape.least(), shape.most());
        if (!(node instanceof YamlNode.Text text)) {
            kind(node, path, what);
        } else if (!text.value().matches("-?[0-9]{1,18}")
                || Long.parseLong(text.value()) < shape.least()
                || Long.parseLong(text.value()) > shape.most()) {
            add(node, path, "'%s' cannot be used".formatted(text.value()), "Write " + what);
        }
    }

    private void items(Shape.Items shape, YamlNode node, String path) {
        if (node instanceof YamlNode.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                check(shape.each(), list.items().get(i), "%s[%d]".formatted(path, i));
            }
        } else {
            check(shape.each(), node, path);
        }
    }

    private void named(Shape.Named shape, YamlNode node, String path) {
        if (!(node instanceof YamlNode.Entries entries)) {
            kind(node, path, "names with settings below them");
            return;
        }
        for (YamlNode.Entry entry : entries.entries()) {
            if (shape.name().check().apply(entry.key()).isPresent()) {
                String what = "Write " + shape.name().what();
                add(entry.place(), join(path, entry.key()), "'%s' cannot be a name here".formatted(entry.key()), what);
            }
            check(shape.each(), entry.value(), join(path, entry.key()));
        }
    }

    private void known(Shape.Known shape, YamlNode node, String path) {
        if (!(node instanceof YamlNode.Entries) && !(node instanceof YamlNode.Nothing)) {
            kind(node, path, "settings: " + String.join(", ", shape.names()));
            return;
        }
        List<YamlNode.Entry> entries = node instanceof YamlNode.Entries there ? there.entries() : List.of();
        entries.forEach(entry -> shape.find(entry.key())
                .ifPresentOrElse(field -> present(field, entry, path), () -> unknown(shape, entry, path)));
        List<String> names = entries.stream().map(YamlNode.Entry::key).toList();
        shape.fields().stream()
                .filter(field -> field.required() && !names.contains(field.name()))
                .forEach(field -> add(
                        node,
                        path,
                        "'%s' is missing".formatted(field.name()),
                        field.about().replaceFirst("\\.$", "")));
        shape.choices().forEach(choice -> exclusive(choice, node, names, path));
    }

    private void present(Field field, YamlNode.Entry entry, String path) {
        boolean empty = entry.value() instanceof YamlNode.Nothing;
        if (!empty || field.required() || field.shape() instanceof Shape.Known) {
            check(field.shape(), entry.value(), join(path, field.name()));
        }
    }

    private void unknown(Shape.Known shape, YamlNode.Entry entry, String path) {
        String what = "one of: " + String.join(", ", shape.names());
        add(
                entry.place(),
                join(path, entry.key()),
                "There is no such setting",
                meant(entry.key(), shape.names(), what));
    }

    private void exclusive(Shape.OneOf choice, YamlNode node, List<String> names, String path) {
        List<String> set = choice.names().stream().filter(names::contains).toList();
        String all = String.join(", ", choice.names());
        if (set.isEmpty() && choice.required()) {
            add(node, path, "None of %s is set".formatted(all), "Set one of them");
        } else if (set.size() > 1) {
            add(
                    node,
                    path,
                    "%s exclude one another".formatted(set.stream().collect(Collectors.joining(" and "))),
                    "Leave one, or make two of them");
        }
    }

    private void kind(YamlNode node, String path, String what) {
        add(node, path, "There is %s where something else is meant".formatted(node.kind()), "Write " + what);
    }

    private static String meant(String typed, List<String> words, String what) {
        return Spelling.nearest(typed, words)
                .map(word -> "Did you mean '%s'? Allowed is %s".formatted(word, what))
                .orElse("Allowed is " + what);
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void add(YamlNode node, String path, String text, String remedy) {
        add(node.place(), path, text, remedy);
    }

    private void add(Place place, String path, String text, String remedy) {
        problems.add(new Problem(place, path, text, remedy));
    }
}
