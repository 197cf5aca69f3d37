package dev.nightkeep.cli.wiring;

import java.util.Optional;

/** Opens the way to what is deployed. */
@FunctionalInterface
public interface Clouds {
    /**
     * The cloud of that region; of the region that the environment says where none is named.
     *
     * @throws dev.nightkeep.error.ConfigurationException when nobody says which
     */
    CloudPorts open(Optional<String> region);
}
