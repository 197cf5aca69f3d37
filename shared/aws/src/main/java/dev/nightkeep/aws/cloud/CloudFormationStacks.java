package dev.nightkeep.aws.cloud;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.stack.DeployedStack;
import dev.nightkeep.stack.StackResource;
import dev.nightkeep.stack.Stacks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** Stacks of AWS CloudFormation, read only. Thread-safe. */
final class CloudFormationStacks implements Stacks {
    private final CloudFormationClient client;
    private final String region;

    CloudFormationStacks(CloudFormationClient client, String region) {
        this.client = client;
        this.region = region;
    }

    @Override
    public Optional<DeployedStack> find(String name) {
        requireName(name);
        return CloudFailures.ask("Reading the stack " + name, "cloudformation:DescribeStacks", () -> {
            try {
                return client.describeStacks(request -> request.stackName(name)).stacks().stream()
                        .findFirst()
                        .map(CloudFormationStacks::stack);
            } catch (CloudFormationException e) {
                return absent(e);
            }
        });
    }

    /** A name and no ARN: of a stack that was deleted, an ARN would still show something. */
    private static void requireName(String name) {
        if (!name.matches("[A-Za-z][A-Za-z0-9-]{0,127}")) {
            throw new ConfigurationException(
                    "'%s' is not the name of a stack".formatted(name),
                    "Give letters, digits and '-', as in --stack nightkeep");
        }
    }

    @Override
    public List<StackResource> resources(String name) {
        requireName(name);
        return CloudFailures.ask("Reading the stack " + name, "cloudformation:ListStackResources", () -> {
            try {
                return client
                        .listStackResourcesPaginator(request -> request.stackName(name))
                        .stackResourceSummaries()
                        .stream()
                        .map(CloudFormationStacks::resource)
                        .toList();
            } catch (CloudFormationException e) {
                var unused = absent(e);
                throw new ConfigurationException(
                        "There is no stack '%s' in %s".formatted(name, region), "Correct --stack or the region");
            }
        });
    }

    /** That there is no such stack is answered with 400 and {@code ValidationError}, and a text alone tells it from others. */
    private static Optional<DeployedStack> absent(CloudFormationException answer) {
        boolean absent = CloudFailures.code(answer).equals("ValidationError")
                && String.valueOf(answer.getMessage()).contains("does not exist");
        if (!absent) {
            throw answer;
        }
        return Optional.empty();
    }

    private static DeployedStack stack(Stack stack) {
        return new DeployedStack(
                stack.stackName(),
                stack.stackStatusAsString(),
                stack.outputs().stream().collect(Collectors.toMap(Output::outputKey, Output::outputValue)),
                stack.parameters().stream()
                        .collect(Collectors.toMap(Parameter::parameterKey, Parameter::parameterValue)));
    }

    private static StackResource resource(StackResourceSummary summary) {
        return new StackResource(
                summary.logicalResourceId(),
                Optional.ofNullable(summary.physicalResourceId()).orElse(""),
                summary.resourceType(),
                summary.resourceStatusAsString());
    }

    @Override
    public String place() {
        return region;
    }

    @Override
    public void close() {
        client.close();
    }
}
