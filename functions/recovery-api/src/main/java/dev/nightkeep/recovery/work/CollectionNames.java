package dev.nightkeep.recovery.work;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceSelection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of collections as callers give them: exact ones. A pattern of many stars could keep a processor busy for hours. */
public final class CollectionNames {
    private static final Pattern FORM = Pattern.compile("[^*?$\\p{C}]{1,255}");

    /** What somebody pasted into the wrong field; names are shown and kept, so it must not become one. */
    private static final Pattern SECRET = Pattern.compile("://|nk_[0-9a-z]{12}_");

    private CollectionNames() {}

    /** Whether the text names one collection, alone or as {@code db.collection}. */
    public static boolean isName(String text) {
        return FORM.matcher(text).matches()
                && !SECRET.matcher(text).find()
                && !text.startsWith(".")
                && !text.endsWith(".")
                && !text.isBlank();
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
