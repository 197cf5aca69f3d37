package dev.nightkeep.crypto;

import dev.nightkeep.error.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A key service in the place of AWS's own. No message repeats a URL that is refused: passwords are pasted into URLs. */
final class KmsEndpoint {
    private KmsEndpoint() {}

    /**
     * {@code AWS_ENDPOINT_URL_KMS}, else {@code AWS_ENDPOINT_URL} (AWS SDKs and Tools Reference Guide,
     * "Service-specific endpoints").
     */
    static Optional<URI> in(Map<String, String> environment) {
        return Stream.of("AWS_ENDPOINT_URL_KMS", "AWS_ENDPOINT_URL")
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .findFirst()
                .map(name -> parse(name, environment.getOrDefault(name, "")));
    }

    private static URI parse(String name, String text) {
        try {
            URI url = new URI(text.strip());
            if (isPlain(url)) {
                return url;
            }
        } catch (URISyntaxException notRepeated) {
            throw refused(name);
        }
        throw refused(name);
    }

    private static boolean isPlain(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && url.getHost() != null
                && url.getUserInfo() == null
                && url.getQuery() == null
                && url.getFragment() == null;
    }

    private static ConfigurationException refused(String name) {
        return new ConfigurationException(
                "%s holds no endpoint URL".formatted(name), "Give it as https://host or http://host:port");
    }
}
