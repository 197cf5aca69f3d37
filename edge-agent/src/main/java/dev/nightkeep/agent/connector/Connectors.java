package dev.nightkeep.agent.connector;

import dev.nightkeep.error.ConfigurationException;
import java.util.Collection;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The connectors of the class path, by their names. */
public final class Connectors {
    private final SortedMap<String, Connector> byName;

    private Connectors(SortedMap<String, Connector> byName) {
        this.byName = byName;
    }

    /**
     * All that there are.
     *
     * @throws ConfigurationException when one cannot be loaded, or two have the same name
     */
    public static Connectors ofClassPath() {
        SortedMap<String, Connector> byName = new TreeMap<>();
        try {
            for (Connector connector : ServiceLoader.load(Connector.class, Connectors.class.getClassLoader())) {
                Connector other = byName.putIfAbsent(connector.name(), connector);
                if (other != null) {
                    throw new ConfigurationException(
                            "Two connectors are called '%s': %s and %s"
                                    .formatted(
                                            connector.name(),
                                            other.getClass().getName(),
                                            connector.getClass().getName()),
                            "Take one of their JARs off the class path");
                }
            }
        } catch (ServiceConfigurationError e) {
            throw new ConfigurationException(
                    "A connector on the class path cannot be loaded (%s)".formatted(e.getMessage()),
                    "Correct its JAR, or take it off the class path",
                    e);
        }
        return new Connectors(byName);
    }

    /** All of them, by name. */
    public Collection<Connector> all() {
        return byName.values();
    }

    /** The one of that name. */
    public Optional<Connector> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
