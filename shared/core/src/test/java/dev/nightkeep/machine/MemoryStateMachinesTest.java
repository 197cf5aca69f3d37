package dev.nightkeep.machine;

import java.util.function.UnaryOperator;

final class MemoryStateMachinesTest extends StateMachinesContract {
    @Override
    protected StateMachines open() {
        return new MemoryStateMachines()
                .with(waiting(), UnaryOperator.identity())
                .with(passing(), each -> MemoryStateMachines.ended(each, ExecutionState.SUCCEEDED, "", ""))
                .with(
                        failing(),
                        each -> MemoryStateMachines.ended(
                                each, ExecutionState.FAILED, "planted-error", "planted cause"));
    }

    @Override
    protected MachineReference waiting() {
        return new MachineReference("waiting");
    }

    @Override
    protected MachineReference passing() {
        return new MachineReference("passing");
    }

    @Override
    protected MachineReference failing() {
        return new MachineReference("failing");
    }

    @Override
    protected MachineReference absent() {
        return new MachineReference("absent");
    }
}
