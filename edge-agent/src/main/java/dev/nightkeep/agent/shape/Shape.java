package dev.nightkeep.agent.shape;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a value may be. */
public sealed interface Shape {
    /**
     * A single value that means something.
     *
     * @param what    it is, for people: {@code a length of time, such as 90s, 30m, 6h or 7d}
     * @param pattern as far as a regular expression of ECMA 262 can say it; anchored
     * @param check   why a text is none; empty where it is one. What it says MUST NOT repeat a secret
     * @param secret  whether the text must never be repeated
     */
    record Text(String what, Optional<String> pattern, Function<String, Optional<String>> check, boolean secret)
            implements Shape {}

    /** One of these words. */
    record Choice(List<String> words) implements Shape {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** A whole number. */
    record WholeNumber(long least, long most) implements Shape {}

    /** true or false. */
    record Flag() implements Shape {}

    /** Values of one kind. One that is not written as a list counts as a list of one. */
    record Items(Shape each) implements Shape {}

    /**
     * Values of one kind, each under a name that is free.
     *
     * @param name of which kind the names are
     */
    record Named(Text name, Shape each) implements Shape {}

    /**
     * Settings with known names.
     *
     * @param choices of each, at most one may be set
     */
    record Known(List<Field> fields, List<OneOf> choices) implements Shape {
        public Known {
            fields = List.copyOf(fields);
            choices = List.copyOf(choices);
        }

        /** Settings that do not exclude one another. */
        public static Known of(Field... fields) {
            return new Known(List.of(fields), List.of());
        }

        /** The same, of which at most one of the names may be set, or exactly one. */
        public Known withOneOf(boolean required, String... names) {
            List<OneOf> more = new java.util.ArrayList<>(choices);
            more.add(new OneOf(List.of(names), required));
            return new Known(fields, more);
        }

        /** The names of all fields. */
        public List<String> names() {
            return fields.stream().map(Field::name).toList();
        }

        /** The field of that name. */
        public Optional<Field> find(String name) {
            return fields.stream().filter(field -> field.name().equals(name)).findFirst();
        }
    }

    /** Names that exclude one another. */
    record OneOf(List<String> names, boolean required) {
        public OneOf {
            names = List.copyOf(names);
        }
    }
}
