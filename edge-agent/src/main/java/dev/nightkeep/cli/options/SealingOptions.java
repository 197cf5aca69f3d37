package dev.nightkeep.cli.options;

import dev.nightkeep.cli.terminal.CliEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** With what a backup is encrypted. */
public final class SealingOptions {
    @Option(
            names = "--encrypt",
            paramLabel = "<kind>",
            description = {
                "age, key-file or kms; none to say that nothing is to be encrypted.",
                "May be left out where the options below say it."
            })
    private @Nullable EncryptionKind kind;

    @Option(
            names = "--recipient",
            paramLabel = "<age1...>",
            description = "Encrypt for this public key of age. May be repeated. Or NIGHTKEEP_RECIPIENTS.")
    private List<String> recipients = List.of();

    @Option(
            names = "--recipients-file",
            paramLabel = "<file>",
            description = "A file with public keys of age, one to a line.")
    private @Nullable String recipientsFile;

    @Option(
            names = "--key-file",
            paramLabel = "<file>",
            description = "Encrypt with the AES-256 key in this file. Or NIGHTKEEP_KEY_FILE.")
    private List<String> keyFiles = List.of();

    @Option(
            names = "--kms-key",
            paramLabel = "<arn>",
            description = "Encrypt with this key in AWS KMS. May be repeated: each opens. Or NIGHTKEEP_KMS_KEY.")
    private List<String> kmsKeys = List.of();

    @Option(
            names = "--identity",
            paramLabel = "<file>",
            description = {
                "Show that the identity of age which opens it is here. Or NIGHTKEEP_IDENTITY.",
                "With --encrypt age and no recipient, it is encrypted for this identity."
            })
    private List<String> identities = List.of();

    /** The options with which another command opens what is sealed, as far as they were given here. */
    public List<String> openingWords() {
        return OpeningOptions.words(identities, keyFiles, kmsKeys);
    }

    /**
     * What was chosen, here or in the environment.
     *
     * @throws dev.nightkeep.error.ConfigurationException when what was said does not fit together
     */
    public SealingChoice choice(CliEnvironment environment) {
        KeyVariables variables = new KeyVariables(environment);
        GivenKeys given = new GivenKeys(
                RecipientsFile.added(recipients, recipientsFile, variables),
                identities.stream().map(variables::file).toList(),
                keyFiles.stream().map(variables::file).toList(),
                kmsKeys);
        return new SealingDecision(variables, given).decide(kind);
    }
}
