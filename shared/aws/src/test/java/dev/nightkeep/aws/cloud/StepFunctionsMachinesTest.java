package dev.nightkeep.aws.cloud;

import dev.nightkeep.aws.LocalCloud;
import dev.nightkeep.machine.MachineReference;
import dev.nightkeep.machine.StateMachines;
import dev.nightkeep.machine.StateMachinesContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sfn.SfnClient;

@ExtendWith(LocalCloud.class)
final class StepFunctionsMachinesTest extends StateMachinesContract {
    private static final List<String> ARNS = new ArrayList<>();

    @BeforeAll
    static void create() {
        try (SfnClient client = LocalCloud.client(SfnClient.builder())) {
            create(client, "{\"Type\":\"Wait\",\"Seconds\":600,\"End\":true}");
            create(client, "{\"Type\":\"Pass\",\"End\":true}");
            create(client, "{\"Type\":\"Fail\",\"Error\":\"planted-error\",\"Cause\":\"planted cause\"}");
        }
    }

    private static void create(SfnClient client, String state) {
        ARNS.add(client.createStateMachine(request -> request.name(LocalCloud.name("machine"))
                        .roleArn("arn:aws:iam::%s:role/contract".formatted(LocalCloud.ACCOUNT))
                        .definition("{\"StartAt\":\"Only\",\"States\":{\"Only\":%s}}".formatted(state)))
                .stateMachineArn());
    }

    @AfterAll
    static void delete() {
        try (SfnClient client = LocalCloud.client(SfnClient.builder())) {
            ARNS.forEach(arn -> client.deleteStateMachine(request -> request.stateMachineArn(arn)));
        }
    }

    @Override
    protected StateMachines open() {
        return CloudAccess.at(LocalCloud.endpoint(), LocalCloud.REGION, LocalCloud.CREDENTIALS)
                .machines();
    }

    @Override
    protected MachineReference waiting() {
        return new MachineReference(ARNS.get(0));
    }

    @Override
    protected MachineReference passing() {
        return new MachineReference(ARNS.get(1));
    }

    @Override
    protected MachineReference failing() {
        return new MachineReference(ARNS.get(2));
    }

    @Override
    protected MachineReference absent() {
        return new MachineReference("arn:aws:states:us-east-1:%s:stateMachine:absent".formatted(LocalCloud.ACCOUNT));
    }

    /** Gap: LocalStack 4.14 forgets the reason; Step Functions gives it back as the cause (API, DescribeExecution). */
    @Override
    protected Optional<String> reason(String given) {
        return Optional.empty();
    }
}
