package dev.nightkeep.audit;

/** Where changes and refusals are noted. Implementations MUST be safe for use by many threads. */
public interface AuditLog {
    /**
     * Notes one entry, behind all others, and stamps it with the present time. On return it is durable. Whoever is about
     * to change something notes that first, and leaves it when this fails; only who has a database in hand, to back it
     * up or to restore into it, goes on and says loudly that it was not noted.
     *
     * @throws dev.nightkeep.error.NightkeepException when it is not certain that the entry was noted
     */
    AuditRecord append(AuditEntry entry);
}
