package dev.nightkeep.cli.options;

import java.util.ArrayList;
import java.util.List;

/** Options in the words of a command line, as they are given to another command. Not thread-safe. */
final class OptionWords {
    private final List<String> words = new ArrayList<>();

    OptionWords each(String name, List<String> values) {
        values.forEach(value -> words.addAll(List.of(name, value)));
        return this;
    }

    /** Only where it is not what is taken without the option. */
    <T> OptionWords unless(String name, T value, T usual) {
        if (!value.equals(usual)) {
            words.addAll(List.of(name, value.toString()));
        }
        return this;
    }

    OptionWords flag(String name, boolean given) {
        if (given) {
            words.add(name);
        }
        return this;
    }

    List<String> words() {
        return List.copyOf(words);
    }
}
