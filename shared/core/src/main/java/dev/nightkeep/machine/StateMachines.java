package dev.nightkeep.machine;

import java.util.List;
import java.util.Optional;

/**
 * Starts, shows and stops executions. Implementations MUST be safe for use by many threads, and MUST raise only
 * {@link dev.nightkeep.error.NightkeepException}s, in whose texts nothing of an input or an output stands: of these above
 * all {@link dev.nightkeep.error.CloudAccessDeniedException} and {@link dev.nightkeep.error.CloudUnavailableException}.
 */
public interface StateMachines extends AutoCloseable {
    /** What an input has at most, in bytes of UTF-8 (Step Functions quotas: 256 KiB for a state). */
    int MAX_INPUT_BYTES = 262_144;

    /**
     * Starts the execution of that name. When one of that name and with the same input was started before, however it
     * went, this MUST start nothing and return that one as it is.
     *
     * @param input a JSON object without a secret
     * @throws dev.nightkeep.error.AlreadyStartedException when one of that name was started with another input
     * @throws dev.nightkeep.error.ConfigurationException  when there is no such state machine, or the input is too large
     */
    Execution start(MachineReference machine, ExecutionName name, String input);

    /**
     * The execution of that name.
     *
     * @return empty when there is none, or none any more
     */
    Optional<Execution> find(MachineReference machine, ExecutionName name);

    /**
     * The executions that were started last, the latest first.
     *
     * @param limit 1 to 1000
     * @throws dev.nightkeep.error.ConfigurationException when there is no such state machine
     */
    List<Execution> newest(MachineReference machine, int limit);

    /**
     * Stops an execution with all that it has started; MUST do nothing to one that is over or that there is not. What runs
     * in a worker at that moment may go on for as long as that worker lasts.
     *
     * @param reason for people
     */
    void stop(MachineReference machine, ExecutionName name, String reason);

    /** Releases connections. MUST NOT throw. */
    @Override
    void close();
}
