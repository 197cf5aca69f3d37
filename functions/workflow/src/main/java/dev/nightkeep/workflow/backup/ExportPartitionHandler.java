package dev.nightkeep.workflow.backup;

import dev.nightkeep.partition.DoTask;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.TaskHandler;
import dev.nightkeep.workflow.TaskTime;

/** Does one task of a backup, and hands on what it has no time for. */
public final class ExportPartitionHandler extends TaskHandler<TaskInput, TaskDone> {
    private final Installation installation;

    public ExportPartitionHandler() {
        this(Installation.ofEnvironment());
    }

    ExportPartitionHandler(Installation installation) {
        super(TaskInput.class);
        this.installation = installation;
    }

    @Override
    protected TaskDone handle(TaskInput input, TaskTime time) {
        int threads = Installation.threads();
        try (DocumentSource source = installation.source(input.run().job())) {
            new DoTask(installation.store(), installation.custody(), source, threads, ProgressListener.none())
                    .run(input.run(), input.task(), time::over, new Cancellation());
        }
        return new TaskDone(input.task());
    }
}
