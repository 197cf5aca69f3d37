package dev.nightkeep.cli.command;

import dev.nightkeep.error.ConfigurationException;
import java.util.List;

/** Whether something that cannot be taken back may be done. */
final class Consent {
    private final Session session;
    private final boolean yes;

    /** With {@code yes}, it was given on the command line. */
    Consent(Session session, boolean yes) {
        this.session = session;
        this.yes = yes;
    }

    /**
     * Asks, unless consent was given already.
     *
     * @throws ConfigurationException when nobody can be asked
     */
    boolean given(List<String> shown, String question) {
        if (yes) {
            return true;
        }
        if (!session.answers()) {
            throw new ConfigurationException(
                    "This cannot be taken back, and there is no terminal on which to ask", "Say --yes");
        }
        return session.confirmed(shown, question);
    }
}
