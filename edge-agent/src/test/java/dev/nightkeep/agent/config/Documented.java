package dev.nightkeep.agent.config;

import dev.nightkeep.agent.connector.Connector;
import dev.nightkeep.agent.connector.Connectors;
import java.util.stream.Collectors;

/** Names that grow with the connectors. */
final class Documented {
    private Documented() {}

    static String connectors() {
        return Connectors.ofClassPath().all().stream().map(Connector::name).collect(Collectors.joining(", "));
    }

    static String settingsOf(String connector) {
        return String.join(
                ", ",
                Connectors.ofClassPath()
                        .find(connector)
                        .orElseThrow()
                        .settings()
                        .names());
    }
}
