package dev.nightkeep.machine;

/**
 * A deployed state machine.
 *
 * @param text what the cloud knows it by, on AWS its ARN
 */
public record MachineReference(String text) {
    public MachineReference {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a state machine has a name");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
