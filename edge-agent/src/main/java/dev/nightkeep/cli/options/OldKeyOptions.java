package dev.nightkeep.cli.options;

import dev.nightkeep.cli.terminal.CliEnvironment;
import java.util.List;
import picocli.CommandLine.Option;

/** What opens a backup as it is, where other options say with what it is going to be encrypted. */
public final class OldKeyOptions {
    private static final String PREFIX = "old-";

    @Option(
            names = "--old-identity",
            paramLabel = "<file>",
            description = "What opens the backup as it is: a file with identities of age. May be repeated.")
    private List<String> identities = List.of();

    @Option(
            names = "--old-key-file",
            paramLabel = "<file>",
            description = "Or a file with an AES-256 key. May be repeated.")
    private List<String> keyFiles = List.of();

    @Option(
            names = "--old-kms-key",
            paramLabel = "<arn>",
            description = {
                "Or a key in AWS KMS. May be repeated.",
                "With none of these, NIGHTKEEP_IDENTITY, NIGHTKEEP_KEY_FILE and NIGHTKEEP_KMS_KEY are tried."
            })
    private List<String> kmsKeys = List.of();

    /** What was given here; where nothing was, what the environment names. */
    public OpeningChoice choice(CliEnvironment environment) {
        KeyVariables variables = new KeyVariables(environment);
        OpeningChoice given = new OpeningChoice(
                true,
                PREFIX,
                identities.stream().map(variables::file).toList(),
                keyFiles.stream().map(variables::file).toList(),
                kmsKeys);
        return given.isEmpty() ? OpeningOptions.named(PREFIX, variables) : given;
    }
}
