package dev.nightkeep.cli.options;

import java.nio.file.Path;
import java.util.List;

/** With what a backup is going to be encrypted. */
public sealed interface SealingChoice {
    /**
     * With nothing.
     *
     * @param said whether somebody said so, rather than said nothing
     */
    record Nothing(boolean said) implements SealingChoice {}

    /**
     * For recipients of age.
     *
     * @param recipients public keys; empty where those of the identities are meant
     * @param identities files with what opens it, to show that the key is at hand; may be empty
     */
    record Age(List<String> recipients, List<Path> identities) implements SealingChoice {
        public Age {
            recipients = List.copyOf(recipients);
            identities = List.copyOf(identities);
        }
    }

    /** With AES-256 keys out of files, of which the first one seals. */
    record KeyFile(List<Path> files) implements SealingChoice {
        public KeyFile {
            files = List.copyOf(files);
        }
    }

    /** With keys that AWS KMS keeps, of which each one opens. */
    record Kms(List<String> keys) implements SealingChoice {
        public Kms {
            keys = List.copyOf(keys);
        }
    }
}
