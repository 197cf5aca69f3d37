package dev.nightkeep.access;

/**
 * A token at the one moment at which its text is known.
 *
 * @param text what the caller presents; kept nowhere
 */
public record IssuedToken(AccessToken token, String text) {
    /** Without the text. */
    @Override
    public String toString() {
        return "IssuedToken[" + token.id() + "]";
    }
}
