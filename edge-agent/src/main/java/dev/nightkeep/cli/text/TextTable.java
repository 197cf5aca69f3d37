package dev.nightkeep.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns that line up. A heading that starts with {@code >} aligns its column to the right. */
public final class TextTable {
    private static final String GAP = "  ";
    private static final String RIGHT = ">";
    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... headings) {
        this.headings = List.of(headings);
    }

    /** Adds a row; it must have as many cells as there are headings. */
    public TextTable row(String... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException("%d cells under %d headings".formatted(cells.length, headings.size()));
        }
        rows.add(List.of(cells));
        return this;
    }

    /** The headings and the rows, without blanks at the ends of lines. */
    public List<String> lines() {
        List<List<String>> all = new ArrayList<>();
        all.add(headings.stream().map(TextTable::title).toList());
        all.addAll(rows);
        int[] widths = IntStream.range(0, headings.size())
                .map(column -> all.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return all.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> cell(row.get(column), widths[column], headings.get(column)))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String cell(String text, int width, String heading) {
        String padding = " ".repeat(width - width(text));
        return heading.startsWith(RIGHT) ? padding + text : text + padding;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String title(String heading) {
        return heading.startsWith(RIGHT) ? heading.substring(RIGHT.length()) : heading;
    }
}
