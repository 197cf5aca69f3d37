package dev.nightkeep.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Labels with what they say, one below the other. */
public final class Facts {
    private static final int LABEL = 13;
    private static final String INDENT = "  ";
    private final List<String> lines = new ArrayList<>();

    /** Adds a fact; more values stand below the first one. */
    public Facts add(String label, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            String shown = i == 0 ? label : "";
            lines.add(INDENT + shown + " ".repeat(Math.max(1, LABEL - shown.length())) + values.get(i));
        }
        return this;
    }

    public Facts add(String label, String value) {
        return add(label, List.of(value));
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }
}
