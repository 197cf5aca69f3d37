package dev.nightkeep.agent.yaml;

import java.util.List;
import java.util.Optional;

/** A value of a YAML document. */
public sealed interface YamlNode {
    /** Where it begins. */
    Place place();

    /** What it is, for messages: {@code a list}. */
    String kind();

    /** A scalar, as it is written, without quotes. */
    record Text(Place place, String value) implements YamlNode {
        @Override
        public String kind() {
            return "a single value";
        }
    }

    /** Nothing: {@code key:} without a value. */
    record Nothing(Place place) implements YamlNode {
        @Override
        public String kind() {
            return "nothing";
        }
    }

    /** A sequence. */
    record Items(Place place, List<YamlNode> items) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A mapping, in the order in which it is written; each key once. */
    record Entries(Place place, List<Entry> entries) implements YamlNode {
        public Entries {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "settings of their own";
        }

        /** The entry of that key. */
        public Optional<Entry> find(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }
    }

    /** A key with its value. */
    record Entry(Place place, String key, YamlNode value) {}
}
