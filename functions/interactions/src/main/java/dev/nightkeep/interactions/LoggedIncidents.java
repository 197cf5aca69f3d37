package dev.nightkeep.interactions;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import dev.nightkeep.conversation.receive.Incidents;

/** Defects in the log of the function: which kind and where, and nothing of their texts. */
final class LoggedIncidents implements Incidents {
    @Override
    public void unexpected(String correlation, Throwable defect) {
        StackTraceElement[] trace = defect.getStackTrace();
        String where = trace.length == 0 ? "an unknown place" : trace[0].toString();
        LambdaRuntime.getLogger()
                .log("An unexpected error (%s) at %s, reference %s%n"
                        .formatted(defect.getClass().getName(), where, correlation));
    }
}
