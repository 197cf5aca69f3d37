package dev.nightkeep.crypto;

/** Which kind of key a key file keeps. */
public enum KeyKind {
    /** One or more identities of age, as {@code age-keygen} writes them. */
    AGE("age"),
    /** One AES-256 key in base64. */
    AES_256("aes-256");

    private final String text;

    KeyKind(String text) {
        this.text = text;
    }

    /** As people and programs read it. */
    public String text() {
        return text;
    }
}
