package dev.nightkeep.cli.options;

/** With what a backup is encrypted, as people say it. */
public enum EncryptionKind {
    AGE,
    KEY_FILE,
    KMS,
    NONE
}
