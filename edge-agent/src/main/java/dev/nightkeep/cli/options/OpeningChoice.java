package dev.nightkeep.cli.options;

import java.nio.file.Path;
import java.util.List;

/**
 * With what an encrypted backup may be opened.
 *
 * @param said       whether somebody said so on the command line, rather than the environment
 * @param prefix     what stands between the dashes and the name of the options that give keys
 * @param identities files with identities of age
 * @param keyFiles   files with AES-256 keys
 * @param kmsKeys    keys that AWS KMS keeps
 */
public record OpeningChoice(
        boolean said, String prefix, List<Path> identities, List<Path> keyFiles, List<String> kmsKeys) {
    public OpeningChoice {
        identities = List.copyOf(identities);
        keyFiles = List.copyOf(keyFiles);
        kmsKeys = List.copyOf(kmsKeys);
    }

    /** Whether no key was given at all. */
    public boolean isEmpty() {
        return identities.isEmpty() && keyFiles.isEmpty() && kmsKeys.isEmpty();
    }

    /** The option of that name, such as {@code --identity}. */
    public String option(String name) {
        return "--" + prefix + name;
    }
}
