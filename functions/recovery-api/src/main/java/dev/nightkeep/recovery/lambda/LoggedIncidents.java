package dev.nightkeep.recovery.lambda;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.nightkeep.recovery.Incidents;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Logs where something went wrong, and nothing of what it says. */
final class LoggedIncidents implements Incidents {
    private static final int FRAMES = 12;

    @Override
    public void unexpected(String correlation, Throwable defect) {
        String place = Arrays.stream(defect.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
        LambdaRuntime.getLogger()
                .log(
                        "Request %s met a defect of this program (%s)%s"
                                .formatted(correlation, defect.getClass().getName(), place),
                        LogLevel.ERROR);
    }
}
