package dev.nightkeep.recovery.work;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceSelection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of collections as callers give them: exact ones. A pattern of many stars could keep a processor busy for hours. */
public final class CollectionNames {
    /**
     * No pattern, nothing that a terminal or a log obeys, and nothing that somebody pasted into the wrong field: names are
     * shown and kept, so a connection string or a token must not become one. As {@code openapi.json} says it.
     */
    public static final String FORM = "^(?!\\s)(?![.])(?!.*[.]$)(?!.*://)(?!.*nk_[0-9a-z]{12}_)"
            + "[^*?$\\u0000-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]{1,255}$";

    private static final Pattern COMPILED = Pattern.compile(FORM);

    private CollectionNames() {}

    /** Whether the text names one collection, alone or as {@code db.collection}. */
    public static boolean isName(String text) {
        return COMPILED.matcher(text).matches();
    }

    /** Whether it names what belongs to the server, as far as it names its database. */
    public static boolean isReserved(String name) {
        return isWhole(name) && Namespace.parse(name).isReserved();
    }

    /** Whether the name says its database: as in {@code db.collection}, split at the first dot. */
    static boolean isWhole(String name) {
        return name.indexOf('.') >= 0;
    }

    /**
     * That namespace and nothing else; the collections of that name in every database where the name says none. A
     * pattern with a dot is also tried on the collection's name alone, so what it would find besides is taken out.
     */
    static NamespaceSelection exactly(String name) {
        if (!isWhole(name)) {
            return new NamespaceSelection(Set.of(), List.of(name), List.of());
        }
        String database = Namespace.parse(name).database();
        return new NamespaceSelection(Set.of(database), List.of(name), List.of(database + "." + name));
    }

    /** The collections of that name in any database; all where there is no name. */
    static NamespaceSelection selection(Optional<String> name) {
        return name.map(text -> new NamespaceSelection(Set.of(), List.of(text), List.of()))
                .orElseGet(NamespaceSelection::everything);
    }

    /** Whether the collection is meant. */
    static boolean matches(Optional<String> name, Namespace namespace) {
        return selection(name).includes(namespace);
    }
}
