package dev.nightkeep.benchmark.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects figures, and shows each as soon as it is there. Not thread-safe. */
public final class Report {
    private final Consumer<String> lines;
    private final List<Row> rows = new ArrayList<>();
    private String section = "";

    /** {@code lines} is given each figure as a line of text. */
    public Report(Consumer<String> lines) {
        this.lines = lines;
    }

    /** What follows belongs to this. */
    public void section(String title) {
        section = title;
        lines.accept("");
        lines.accept(title);
    }

    /** A figure without a goal. */
    public void add(String name, double value, String unit) {
        add(new Row(section, name, value, unit, null, false));
    }

    /** A figure that should not be lower. */
    public void atLeast(double goal, String name, double value, String unit) {
        add(new Row(section, name, value, unit, goal, false));
    }

    /** A figure that should not be higher. */
    public void atMost(double goal, String name, double value, String unit) {
        add(new Row(section, name, value, unit, goal, true));
    }

    private void add(Row row) {
        rows.add(row);
        lines.accept(row.text());
    }

    /** Something that could not be measured. */
    public void note(String text) {
        lines.accept("  " + text);
    }

    /** Everything so far. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Everything so far as a JSON array. */
    public String json() {
        try {
            return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and names can be written", e);
        }
    }
}
