package dev.nightkeep.workflow.backup;

import dev.nightkeep.partition.GatherResults;
import dev.nightkeep.partition.RunCustody;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.TaskHandler;
import dev.nightkeep.workflow.TaskTime;

/** Holds what was done against what was planned, and says whether there must be another round. */
public final class GatherResultsHandler extends TaskHandler<GatherInput, Gathered> {
    private final Installation installation;

    public GatherResultsHandler() {
        this(Installation.ofEnvironment());
    }

    GatherResultsHandler(Installation installation) {
        super(GatherInput.class);
        this.installation = installation;
    }

    @Override
    protected Gathered handle(GatherInput input, TaskTime time) {
        RunCustody custody = installation.custody();
        return Gathered.of(
                input.run(),
                input.number(),
                new GatherResults(installation.store(), custody).gather(input.run(), input.number()));
    }
}
