package dev.nightkeep.secret;

/**
 * Where secrets are kept. Implementations MUST be safe for use by many threads, MUST give a secret that was replaced within
 * five minutes, and MUST raise only {@link dev.nightkeep.error.NightkeepException}s, in whose texts nothing of a secret
 * stands.
 */
public interface SecretResolver extends AutoCloseable {
    /**
     * The secret of that name as it is now.
     *
     * @throws dev.nightkeep.error.ConfigurationException     when there is none, or none was stored yet
     * @throws dev.nightkeep.error.SecretAccessDeniedException when these credentials may not read it
     * @throws dev.nightkeep.error.SecretUnavailableException  when no answer comes
     */
    Secret resolve(String name);

    /** Releases connections. MUST NOT throw. */
    @Override
    void close();
}
