package dev.nightkeep.notify;

import dev.nightkeep.error.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An address that lets in whoever knows it, as those of webhooks do. Shows nothing of itself. */
public final class SecretAddress {
    private final URI uri;

    private SecretAddress(URI uri) {
        this.uri = uri;
    }

    /**
     * Reads an address of HTTPS; of HTTP on this machine only.
     *
     * @param what it is, for the message
     * @throws ConfigurationException when it is none; nothing of the text stands in it
     */
    public static SecretAddress parse(String text, String what) {
        return uri(text.strip())
                .filter(uri -> isSafe(uri) && uri.getUserInfo() == null)
                .map(SecretAddress::new)
                .orElseThrow(() -> new ConfigurationException(
                        "What stands for %s is no address that begins with https://".formatted(what),
                        "Store the address as the service shows it, with nothing around it"));
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty(); // its message has the text in it
        }
    }

    private static boolean isSafe(URI uri) {
        if (uri.getHost() == null) {
            return false;
        }
        return "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme())
                        && (uri.getHost().equals("127.0.0.1") || uri.getHost().equals("localhost")));
    }

    URI reveal() {
        return uri;
    }

    @Override
    public String toString() {
        return "(a secret address)";
    }
}
