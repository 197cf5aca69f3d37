package dev.nightkeep.crypto;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import dev.nightkeep.error.ConfigurationException;
import java.security.GeneralSecurityException;
import java.util.Locale;

/**
 * The public half of an X25519 key of age, ready to seal for. Thread-safe: the writer keeps no state between calls.
 *
 * @param name {@code age1...}
 */
record AgeRecipient(String name, RecipientStanzaWriter writer) {
    private static final String PREFIX = "age1";
    private static final String FORM = "Give it as age-keygen prints it: age1 and 58 letters and digits";
    private static final int LENGTH = 62;

    /** @throws ConfigurationException when it is no X25519 recipient; a secret given in its place is not repeated */
    static AgeRecipient parse(String text) {
        String name = text.strip();
        if (name.toUpperCase(Locale.ROOT).startsWith("AGE-SECRET-KEY-")) {
            throw new ConfigurationException(
                    "A secret key was given as a recipient",
                    "Give the public key, which begins with age1; and make a new key, as this one may have been seen");
        }
        if (!name.startsWith(PREFIX)) {
            throw new ConfigurationException("A recipient is no X25519 recipient of age", FORM);
        }
        if (name.length() != LENGTH) {
            throw unsupported(name);
        }
        return of(name);
    }

    private static AgeRecipient of(String name) {
        try {
            return new AgeRecipient(name, X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(name));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    "The recipient %s was changed or cut off: its checksum does not hold".formatted(name), FORM);
        }
    }

    private static ConfigurationException unsupported(String name) {
        return new ConfigurationException(
                "The recipient %s is of a kind that is not supported: it is for a plugin, or not whole"
                        .formatted(name.length() > LENGTH ? name.substring(0, LENGTH) + "..." : name),
                FORM);
    }
}
