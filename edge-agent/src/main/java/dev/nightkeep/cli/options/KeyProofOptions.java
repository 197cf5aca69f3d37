package dev.nightkeep.cli.options;

import dev.nightkeep.keycheck.KeyCheckTerms;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How sure a run wants to be that its backup can be opened. */
public final class KeyProofOptions {
    private static final int USUAL_DAYS = 90;

    @Option(
            names = "--proof-age",
            paramLabel = "<days>",
            description = {
                "Warn when 'keys check' has not been run for so many days (default: " + USUAL_DAYS + ").",
                "Counts where the identity of age is not here."
            })
    private int days = USUAL_DAYS;

    @Option(
            names = "--key-elsewhere",
            description = "Encrypt although nobody has shown that the key is there to restore with.")
    private boolean elsewhere;

    /**
     * The terms.
     *
     * @param command what proves a key, on this store
     * @throws IllegalArgumentException when the age is not above 0
     */
    public KeyCheckTerms terms(String command) {
        return new KeyCheckTerms(elsewhere, Duration.ofDays(days), command);
    }
}
