package dev.nightkeep.agent.shape;

import java.util.ArrayList;
import java.util.List;

/** A shape as a page for people, in Markdown. */
public final class SettingsPage {
    private final List<String> lines = new ArrayList<>();

    private SettingsPage() {}

    /** The page: a table for the settings of each level. */
    public static List<String> of(Shape.Known shape, String title, List<String> introduction) {
        SettingsPage page = new SettingsPage();
        page.lines.add("# " + title);
        page.lines.add("");
        page.lines.addAll(introduction);
        page.level(shape, "");
        return List.copyOf(page.lines);
    }

    private void level(Shape.Known shape, String path) {
        lines.add("");
        lines.add(path.isEmpty() ? "## At the top" : "## " + path);
        lines.add("");
        for (Shape.OneOf choice : shape.choices()) {
            lines.add("%s of: %s."
                    .formatted(choice.required() ? "Exactly one" : "At most one", String.join(", ", choice.names())));
            lines.add("");
        }
        lines.add("| setting | what it may be | where it is not set | |");
        lines.add("|---|---|---|---|");
        shape.fields().forEach(field -> lines.add(row(field)));
        shape.fields().forEach(field -> below(field.shape(), join(path, field.name())));
    }

    private void below(Shape shape, String path) {
        switch (shape) {
            case Shape.Known known -> level(known, path);
            case Shape.Named named -> below(named.each(), path + ".<name>");
            case Shape.Items items -> below(items.each(), path + "[]");
            case Shape.Text text -> {}
            case Shape.Choice choice -> {}
            case Shape.WholeNumber number -> {}
            case Shape.Flag flag -> {}
        }
    }

    private static String row(Field field) {
        String standard = field.required() ? "must be set" : field.standard().orElse("");
        return "| `%s` | %s | %s | %s |"
                .formatted(field.name(), cell(what(field.shape())), cell(standard), cell(field.about()));
    }

    private static String what(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> text.what();
            case Shape.Choice choice -> String.join(", ", choice.words());
            case Shape.WholeNumber number -> "%d to %d".formatted(number.least(), number.most());
            case Shape.Flag flag -> "true or false";
            case Shape.Items items -> "one or a list: " + what(items.each());
            case Shape.Named named -> "names with settings";
            case Shape.Known known -> "settings";
        };
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("*", "\\*");
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
