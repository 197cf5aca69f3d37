package dev.nightkeep.access;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.hash.Digest;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the store keeps of a token. The secret is not in it: it has 256 random bits, so its plain SHA-256 can neither be
 * reversed nor guessed.
 *
 * @param name    for people
 * @param expires when it ends by itself; empty for never
 * @param revoked when somebody ended it
 */
@JsonPropertyOrder({"id", "name", "scopes", "created", "expires", "revoked", "secretHash"})
public record AccessToken(
        String id,
        String name,
        SortedSet<Scope> scopes,
        Instant created,
        Optional<Instant> expires,
        Optional<Instant> revoked,
        Digest secretHash) {
    private static final Pattern ID = Pattern.compile("[0-9a-z]{12}");
    private static final Pattern NAME = Pattern.compile("[^\\p{C}]{1,80}");

    public AccessToken {
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(secretHash, "secretHash");
        scopes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
        if (!isId(id)) {
            throw new IllegalArgumentException("a token's id has 12 letters and digits");
        }
        if (!NAME.matcher(name).matches() || name.isBlank()) {
            throw new IllegalArgumentException("a token's name has 1 to 80 printable characters");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a token without a scope allows nothing");
        }
        if (expires.filter(end -> !end.isAfter(created)).isPresent()) {
            throw new IllegalArgumentException("a token cannot expire before it begins");
        }
    }

    /** Whether the text has the form of an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static void requireId(String text) {
        if (!isId(text)) {
            // Not repeated: somebody may have given the whole token.
            throw new ConfigurationException(
                    "That is not the id of a token: it has 12 letters and digits",
                    "Take it from 'nightkeep token list'");
        }
    }

    /** Whether it has ended by itself. */
    public boolean expiredAt(Instant instant) {
        return expires.filter(end -> !instant.isBefore(end)).isPresent();
    }

    AccessToken revokedAt(Instant instant) {
        return new AccessToken(id, name, scopes, created, expires, Optional.of(revoked.orElse(instant)), secretHash);
    }

    /** Who presents it. */
    public Principal principal() {
        return new Principal("token:" + id, name, scopes);
    }
}
