package dev.nightkeep.agent.proxy;

import dev.nightkeep.agent.yaml.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the proxy by what is configured, else by the variables that programs usually heed: {@code HTTPS_PROXY},
 * {@code HTTP_PROXY} and {@code NO_PROXY}, in small letters too. Hosts of this machine are always reached directly.
 */
public final class ConfiguredProxy extends ProxySelector {
    private final Map<String, Optional<Proxy>> byScheme = new HashMap<>();
    private final List<String> direct;

    /** With the settings below {@code proxy}. */
    public ConfiguredProxy(Settings settings, Map<String, String> variables) {
        Stream.of("http", "https")
                .forEach(scheme -> byScheme.put(
                        scheme,
                        settings.text(scheme)
                                .or(() -> variable(variables, scheme + "_proxy"))
                                .map(ConfiguredProxy::proxy)));
        List<String> configured = settings.texts("no-proxy");
        this.direct = configured.isEmpty()
                ? variable(variables, "no_proxy")
                        .map(list -> List.of(list.split("\\s*,\\s*", -1)))
                        .orElse(List.of())
                : configured;
    }

    private static Optional<String> variable(Map<String, String> variables, String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(each -> variables.getOrDefault(each, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static Proxy proxy(String url) {
        URI address = URI.create(url.contains("://") ? url : "http://" + url);
        int port = address.getPort() < 0 ? 80 : address.getPort();
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.getHost(), port));
    }

    @Override
    public List<Proxy> select(URI address) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        return List.of(byScheme.getOrDefault(scheme, Optional.empty())
                .filter(proxy -> !isDirect(host))
                .orElse(Proxy.NO_PROXY));
    }

    private boolean isDirect(String host) {
        boolean own = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        return own || direct.stream().anyMatch(each -> covers(each.toLowerCase(Locale.ROOT), host));
    }

    private static boolean covers(String pattern, String host) {
        String name = pattern.startsWith("*.") ? pattern.substring(1) : pattern;
        return name.equals("*")
                || host.equals(name.startsWith(".") ? name.substring(1) : name)
                || (!name.isEmpty() && host.endsWith(name.startsWith(".") ? name : "." + name));
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        // whoever connects says that it failed
    }
}
