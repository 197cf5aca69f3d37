package dev.nightkeep.cli.options;

/** Kinds of keys that can be made. */
public enum KeyKindChoice {
    AGE,
    AES
}
