package dev.nightkeep.cli.options;

import dev.nightkeep.cli.terminal.CliEnvironment;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What opens an encrypted backup. */
public final class OpeningOptions {
    @Option(
            names = "--identity",
            paramLabel = "<file>",
            description = "A file with identities of age. May be repeated. Or NIGHTKEEP_IDENTITY.")
    private List<String> identities = List.of();

    @Option(
            names = "--key-file",
            paramLabel = "<file>",
            description = "A file with an AES-256 key. May be repeated. Or NIGHTKEEP_KEY_FILE.")
    private List<String> keyFiles = List.of();

    @Option(
            names = "--kms-key",
            paramLabel = "<arn>",
            description = "A key in AWS KMS. May be repeated. Or NIGHTKEEP_KMS_KEY.")
    private List<String> kmsKeys = List.of();

    /** What was given here; where nothing was, what the environment names. */
    public OpeningChoice choice(CliEnvironment environment) {
        KeyVariables variables = new KeyVariables(environment);
        OpeningChoice given = new OpeningChoice(
                true,
                "",
                identities.stream().map(variables::file).toList(),
                keyFiles.stream().map(variables::file).toList(),
                kmsKeys);
        return given.isEmpty() ? named("", variables) : given;
    }

    /** The options that were given here, word by word; what the environment names needs none. */
    public List<String> words() {
        return words(identities, keyFiles, kmsKeys);
    }

    static List<String> words(List<String> identities, List<String> keyFiles, List<String> kmsKeys) {
        List<String> words = new ArrayList<>();
        identities.forEach(file -> words.addAll(List.of("--identity", file)));
        keyFiles.forEach(file -> words.addAll(List.of("--key-file", file)));
        kmsKeys.forEach(key -> words.addAll(List.of("--kms-key", key)));
        return words;
    }

    /** What the environment names. */
    static OpeningChoice named(String prefix, KeyVariables variables) {
        return new OpeningChoice(
                false,
                prefix,
                variables.files(KeyVariables.IDENTITY),
                variables.files(KeyVariables.KEY_FILE),
                variables.words(KeyVariables.KMS_KEY));
    }
}
