package dev.nightkeep.cli.command;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.NightkeepException;
import java.util.function.Supplier;

/** Whether a restore may begin: adding what is not there can be done unasked; changing what is there cannot. */
record RestoreConsent(Session session, RestoreOptions options, PreviewOptions looking) {
    /** @throws ConfigurationException when nobody agreed, and nobody can be asked */
    void require() {
        if (options.changesWhatIsThere() && !looking.onlyLooks() && !looking.agreed() && !session.answers()) {
            throw new ConfigurationException(
                    "This strategy replaces documents, and there is no terminal on which to ask",
                    "Look with --preview, then say --yes");
        }
    }

    /** Opens what has to be open to note a refusal; where that fails, the missing consent is told all the same. */
    <T> T orRefuse(Supplier<? extends T> opening) {
        try {
            return opening.get();
        } catch (NightkeepException e) {
            require();
            throw e;
        }
    }
}
