package dev.nightkeep.conversation.setting;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.machine.MachineReference;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What an installation says about its Discord server.
 *
 * @param place    where Nightkeep is talked to
 * @param people   who may talk to it
 * @param job      the job of those who name none
 * @param machines the state machines of the installation
 * @param links    what the addresses of downloads begin with; no downloads without
 */
public record ConversationSettings(
        PlaceSettings place,
        PeopleSettings people,
        JobName job,
        Map<Machine, MachineReference> machines,
        Optional<URI> links) {
    public ConversationSettings {
        machines = Map.copyOf(machines);
    }

    /**
     * The state machine of a workflow.
     *
     * @throws ConfigurationException when the installation has none
     */
    public MachineReference machine(Machine machine) {
        return Optional.ofNullable(machines.get(machine))
                .orElseThrow(() -> new ConfigurationException(
                        "This installation has no state machine for %s".formatted(machine.text()),
                        "Deploy it again with the template of this release: nightkeep deploy"));
    }
}
