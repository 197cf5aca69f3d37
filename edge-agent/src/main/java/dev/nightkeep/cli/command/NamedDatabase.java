package dev.nightkeep.cli.command;

import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.namespace.NamespaceSelection;

/** Says that the database in a connection string selects nothing: users of mongodump expect that it does. Stateless. */
final class NamedDatabase {
    private NamedDatabase() {}

    static void notice(Session session, Backends backends, String connection, NamespaceSelection selection) {
        backends.database(connection)
                .filter(name ->
                        selection.databases().isEmpty() && selection.include().isEmpty())
                .ifPresent(name ->
                        session.notice("The database '%s' in the connection string selects nothing; --db %s does"
                                .formatted(name, name)));
    }
}
