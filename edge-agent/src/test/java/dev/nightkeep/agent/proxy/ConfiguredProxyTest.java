package dev.nightkeep.agent.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.agent.yaml.Settings;
import dev.nightkeep.agent.yaml.YamlNode;
import dev.nightkeep.agent.yaml.YamlReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfiguredProxyTest {
    private static final Map<String, String> VARIABLES =
            Map.of("HTTPS_PROXY", "http://env.example.net:3128", "NO_PROXY", "internal.example.net");

    private static Settings settings(String yaml) {
        return new Settings((YamlNode.Entries)
                new YamlReader("test", new ArrayList<>()).read(yaml).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://s3.amazonaws.com/       | env.example.net:3128",
                "http://s3.amazonaws.com/        | direct",
                "https://internal.example.net/   | direct",
                "https://a.internal.example.net/ | direct",
                "https://localhost:8443/         | direct",
                "https://127.0.0.1/              | direct"
            })
    void select_withoutSettings_heedsTheVariables(String address, String expected) {
        assertThat(chosen("{}", address)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://s3.amazonaws.com/     | own.example.net:8080",
                "https://internal.example.net/ | own.example.net:8080",
                "https://deep.lan/             | direct",
                "https://lan/                  | direct",
                "https://wlan/                 | own.example.net:8080"
            })
    void select_withSettings_heedsThem(String address, String expected) {
        assertThat(chosen("{https: 'http://own.example.net:8080', no-proxy: [.lan]}", address))
                .isEqualTo(expected);
    }

    private static String chosen(String yaml, String address) {
        var proxy = new ConfiguredProxy(settings(yaml), VARIABLES)
                .select(URI.create(address))
                .getFirst();
        return proxy.address() == null ? "direct" : proxy.address().toString().replace("/<unresolved>", "");
    }
}
