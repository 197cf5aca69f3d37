package dev.nightkeep.cli.report;

import dev.nightkeep.namespace.Namespace;

/** Collections as results name them. */
final class Names {
    private Names() {}

    /** Both names, where a rename made them two. */
    static String of(Namespace from, Namespace to) {
        return from.equals(to) ? from.toString() : from + " -> " + to;
    }
}
