package dev.nightkeep.source;

import dev.nightkeep.namespace.NamespaceSelection;
import java.util.Optional;

/**
 * A database to read from. Implementations MUST be safe for use by many threads, MUST NOT write, MUST NOT assume more
 * than a {@code read} role on one database, and MUST raise only {@link dev.nightkeep.error.NightkeepException}s, in
 * whose texts no credential stands.
 */
public interface DocumentSource extends AutoCloseable {
    /**
     * The server that is read.
     *
     * @throws dev.nightkeep.error.SourceUnavailableException when it cannot be reached
     */
    SourceDescription describe();

    /**
     * The selected collections in namespace order, without those that belong to the server itself ({@code local},
     * {@code config}, {@code system.*} except what users own, as mongodump chooses). What exists but cannot be listed is
     * in {@link Inventory#missing()}, and so is a database that is named in the selection and holds no collection.
     */
    Inventory inventory(NamespaceSelection selection);

    /** A view for one run: at one cluster time where the server gives one. */
    SourceView openView();

    /**
     * A view at the moment that another one was fixed at, on this host or on another.
     *
     * @param clusterTime from {@link SourceView#pin}; a server that has dropped it is read as it is, and
     *     {@link SourceView#consistency} says so
     */
    SourceView openView(Optional<String> clusterTime);

    /** MUST NOT throw. */
    @Override
    void close();
}
