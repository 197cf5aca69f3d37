package dev.nightkeep.aws;

import dev.nightkeep.error.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * A service that is compatible with S3. No message repeats a URL that is refused: passwords are pasted into URLs.
 *
 * @param url {@code http} or {@code https}, a host, perhaps a port and a path; nothing else
 */
public record S3Endpoint(URI url) {
    private static final String FORM = "Give it as https://host or http://host:port";
    private static final Set<String> SCHEMES = Set.of("http", "https");

    public S3Endpoint {
        String scheme = url.getScheme();
        require(scheme != null && SCHEMES.contains(scheme), "does not begin with http:// or https://");
        require(url.getHost() != null, "names no host");
        require(url.getUserInfo() == null, "holds a user name or password, which belongs in the environment");
        require(url.getQuery() == null && url.getFragment() == null, "holds '?' or '#'");
    }

    public static S3Endpoint parse(String text) {
        try {
            return new S3Endpoint(new URI(text));
        } catch (URISyntaxException notRepeated) {
            throw new ConfigurationException("The endpoint URL is not a URL", FORM);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ConfigurationException("The endpoint URL " + otherwise, FORM);
        }
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
