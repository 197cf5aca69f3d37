package dev.nightkeep.stack;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.machine.MachineReference;
import java.util.Locale;
import java.util.Optional;

/** A stack that is one of Nightkeep, by what its template gives out. */
public record Installation(DeployedStack stack) {
    public Installation {
        if (!stack.outputs().containsKey("BucketName")) {
            throw new ConfigurationException(
                    "The stack '%s' (%s) is none of Nightkeep, or its first deployment is not finished"
                            .formatted(stack.name(), stack.status()),
                    "Correct --stack, or deploy it with 'nightkeep deploy'");
        }
    }

    /**
     * The installation of that name.
     *
     * @throws ConfigurationException when there is none
     */
    public static Installation find(Stacks stacks, String name) {
        return new Installation(
                stacks.find(name)
                        .orElseThrow(
                                () -> new ConfigurationException(
                                        "There is no stack '%s' in %s".formatted(name, stacks.place()),
                                        "Correct --stack or the region (AWS_REGION, AWS_PROFILE), or deploy it with 'nightkeep deploy'")));
    }

    public String name() {
        return stack.name();
    }

    public String bucket() {
        return output("BucketName");
    }

    public String key() {
        return output("KeyArn");
    }

    public String topic() {
        return output("TopicArn");
    }

    /** The secret with the connection string of job {@code default}. */
    public String mongoUriSecret() {
        return output("MongoUriSecretArn");
    }

    public String scheduleGroup() {
        return output("ScheduleGroupName");
    }

    /** The address of the recovery API; empty where there is none. */
    public Optional<String> recoveryApi() {
        return Optional.ofNullable(stack.outputs().get("RecoveryApiUrl"));
    }

    /** The state machine of a workflow. */
    public MachineReference machine(Machine machine) {
        return new MachineReference(output(name(machine)));
    }

    /** Whether it has that workflow: not every release and every installation has each. */
    public boolean has(Machine machine) {
        return stack.outputs().containsKey(name(machine));
    }

    private static String name(Machine machine) {
        String text = machine.text();
        return "%s%sStateMachineArn".formatted(text.substring(0, 1).toUpperCase(Locale.ROOT), text.substring(1));
    }

    private String output(String name) {
        return Optional.ofNullable(stack.outputs().get(name))
                .orElseThrow(() -> new ConfigurationException(
                        "The stack '%s' does not give out its %s".formatted(stack.name(), name),
                        "Deploy it again with the template of this release: nightkeep deploy"));
    }
}
