package dev.nightkeep.aws.cloud;

import dev.nightkeep.aws.LocalCloud;
import dev.nightkeep.stack.Stacks;
import dev.nightkeep.stack.StacksContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Parameter;

@ExtendWith(LocalCloud.class)
final class CloudFormationStacksTest extends StacksContract {
    private static final String STACK = LocalCloud.name("stack");
    private static final String TEMPLATE = """
            Parameters:
              Colour: {Type: String}
            Resources:
              Queue: {Type: 'AWS::SQS::Queue'}
            Outputs:
              Paint: {Value: !Sub '${Colour} paint'}
            """;

    @BeforeAll
    static void create() {
        try (CloudFormationClient client = LocalCloud.client(CloudFormationClient.builder())) {
            client.createStack(request -> request.stackName(STACK)
                    .templateBody(TEMPLATE)
                    .parameters(Parameter.builder()
                            .parameterKey("Colour")
                            .parameterValue("green")
                            .build()));
            client.waiter().waitUntilStackCreateComplete(request -> request.stackName(STACK));
        }
    }

    @AfterAll
    static void delete() {
        try (CloudFormationClient client = LocalCloud.client(CloudFormationClient.builder())) {
            client.deleteStack(request -> request.stackName(STACK));
        }
    }

    @Override
    protected Stacks open() {
        return CloudAccess.at(LocalCloud.endpoint(), LocalCloud.REGION, LocalCloud.CREDENTIALS)
                .stacks();
    }

    @Override
    protected String stack() {
        return STACK;
    }
}
