package dev.nightkeep.stack;

import java.util.Map;

final class MemoryStacksTest extends StacksContract {
    @Override
    protected Stacks open() {
        return new MemoryStacks()
                .with(
                        new DeployedStack(
                                stack(), "CREATE_COMPLETE", Map.of("Paint", "green paint"), Map.of("Colour", "green")),
                        new StackResource("Queue", "a-queue", "AWS::SQS::Queue", "CREATE_COMPLETE"));
    }

    @Override
    protected String stack() {
        return "nightkeep-contract";
    }
}
