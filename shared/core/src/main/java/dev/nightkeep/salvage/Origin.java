package dev.nightkeep.salvage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in a file documents stand.
 *
 * @param database the database that the file says they are of
 * @param names    the members that lead to them in a document of JSON; of BSON, the one name that the file gives them
 * @param path     likewise, for people: {@code $.data.conversations[*]}
 */
public record Origin(Optional<String> database, List<String> names, String path) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,80}");
    private static final int LONGEST_NAME = 80;

    public Origin {
        names = List.copyOf(names);
    }

    /** The beginning of a document of JSON. */
    public static Origin root() {
        return new Origin(Optional.empty(), List.of(), "$");
    }

    /** The documents of a collection that a file names in full. */
    public static Origin collection(String database, String collection) {
        return new Origin(Optional.of(database), List.of(collection), database + "." + collection);
    }

    Origin member(String name) {
        List<String> longer = new ArrayList<>(names);
        longer.add(name);
        String step = PLAIN.matcher(name).matches() ? "." + name : "[\"%s\"]".formatted(shortened(name));
        return new Origin(database, longer, path + step);
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "..." : name;
    }

    Origin elements() {
        return new Origin(database, names, path + "[*]");
    }
}
