package dev.nightkeep.aws.cloud;

import dev.nightkeep.error.AlreadyStartedException;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.ExecutionState;
import dev.nightkeep.machine.MachineReference;
import dev.nightkeep.machine.StateMachines;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

/** State machines of AWS Step Functions, of the type STANDARD. Thread-safe. */
final class StepFunctionsMachines implements StateMachines {
    private static final Pattern ARN = Pattern.compile("(arn:[^:]+:states:[^:]*:[^:]*):stateMachine:([^:]+)");

    private final SfnClient client;

    StepFunctionsMachines(SfnClient client) {
        this.client = client;
    }

    @Override
    public Execution start(MachineReference machine, ExecutionName name, String input) {
        requireSize(input);
        return CloudFailures.ask("Starting execution " + name, "states:StartExecution", () -> {
            try {
                var started = client.startExecution(request -> request.stateMachineArn(machine.text())
                        .name(name.text())
                        .input(input));
                return Execution.running(name, started.startDate());
            } catch (ExecutionAlreadyExistsException e) {
                return startedBefore(machine, name, input);
            } catch (StateMachineDoesNotExistException e) {
                throw noMachine(machine);
            }
        });
    }

    private static void requireSize(String input) {
        int bytes = input.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_INPUT_BYTES) {
            throw new ConfigurationException(
                    "The input of an execution would have %d bytes, and %d is the most"
                            .formatted(bytes, MAX_INPUT_BYTES),
                    "Name fewer things at once");
        }
    }

    /** One that runs with the same input is given back by the service itself; one that is over is not. */
    private Execution startedBefore(MachineReference machine, ExecutionName name, String input) {
        return describe(machine, name)
                .filter(found -> input.equals(found.input()))
                .map(found -> execution(name, found))
                .orElseThrow(() -> new AlreadyStartedException(
                        "An execution of the name %s was started before, with another input".formatted(name),
                        "Start it under another name"));
    }

    @Override
    public Optional<Execution> find(MachineReference machine, ExecutionName name) {
        return CloudFailures.ask(
                "Looking at execution " + name,
                "states:DescribeExecution",
                () -> describe(machine, name).map(found -> execution(name, found)));
    }

    private Optional<DescribeExecutionResponse> describe(MachineReference machine, ExecutionName name) {
        try {
            return Optional.of(client.describeExecution(request -> request.executionArn(executionArn(machine, name))));
        } catch (ExecutionDoesNotExistException e) {
            return Optional.empty();
        }
    }

    private static Execution execution(ExecutionName name, DescribeExecutionResponse found) {
        return new Execution(
                name,
                state(found.status()),
                found.startDate(),
                Optional.ofNullable(found.stopDate()),
                Optional.ofNullable(found.input()),
                Optional.ofNullable(found.error()),
                Optional.ofNullable(found.cause()));
    }

    @Override
    public List<Execution> newest(MachineReference machine, int limit) {
        return CloudFailures.ask("Listing executions", "states:ListExecutions", () -> {
            try {
                return client
                        .listExecutions(request ->
                                request.stateMachineArn(machine.text()).maxResults(limit))
                        .executions()
                        .stream()
                        .map(StepFunctionsMachines::execution)
                        .toList();
            } catch (StateMachineDoesNotExistException e) {
                throw noMachine(machine);
            }
        });
    }

    private static Execution execution(ExecutionListItem item) {
        return new Execution(
                new ExecutionName(item.name()),
                state(item.status()),
                item.startDate(),
                Optional.ofNullable(item.stopDate()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public void stop(MachineReference machine, ExecutionName name, String reason) {
        CloudFailures.ask("Stopping execution " + name, "states:StopExecution", () -> {
            Optional<DescribeExecutionResponse> found =
                    describe(machine, name).filter(each -> !state(each.status()).over());
            found.ifPresent(each -> {
                var unused = client.stopExecution(request -> request.executionArn(each.executionArn())
                        .error("Cancelled")
                        .cause(reason));
            });
            return found.isPresent();
        });
    }

    /** One that waits to be taken up again has not ended. */
    private static ExecutionState state(ExecutionStatus status) {
        return switch (status) {
            case SUCCEEDED -> ExecutionState.SUCCEEDED;
            case FAILED -> ExecutionState.FAILED;
            case TIMED_OUT -> ExecutionState.TIMED_OUT;
            case ABORTED -> ExecutionState.ABORTED;
            case RUNNING, PENDING_REDRIVE, UNKNOWN_TO_SDK_VERSION -> ExecutionState.RUNNING;
        };
    }

    private static String executionArn(MachineReference machine, ExecutionName name) {
        Matcher matcher = ARN.matcher(machine.text());
        if (!matcher.matches()) {
            throw noMachine(machine);
        }
        return "%s:execution:%s:%s".formatted(matcher.group(1), matcher.group(2), name);
    }

    private static ConfigurationException noMachine(MachineReference machine) {
        return new ConfigurationException(
                "There is no state machine %s".formatted(machine),
                "Check the name of the stack and the region, or deploy it again");
    }

    @Override
    public void close() {
        client.close();
    }
}
