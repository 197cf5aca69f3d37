package dev.nightkeep.cli.options;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Keys from one place: the command line, or the environment. */
record GivenKeys(List<String> recipients, List<Path> identities, List<Path> keyFiles, List<String> kmsKeys) {
    static GivenKeys of(KeyVariables variables) {
        return new GivenKeys(
                variables.words(KeyVariables.RECIPIENTS),
                variables.files(KeyVariables.IDENTITY),
                variables.files(KeyVariables.KEY_FILE),
                variables.words(KeyVariables.KMS_KEY));
    }

    /** The kinds of encryption that they are for; an identity by itself only opens. */
    Set<EncryptionKind> kinds() {
        Set<EncryptionKind> kinds = EnumSet.noneOf(EncryptionKind.class);
        if (!recipients.isEmpty()) {
            kinds.add(EncryptionKind.AGE);
        }
        if (!keyFiles.isEmpty()) {
            kinds.add(EncryptionKind.KEY_FILE);
        }
        if (!kmsKeys.isEmpty()) {
            kinds.add(EncryptionKind.KMS);
        }
        return kinds;
    }
}
