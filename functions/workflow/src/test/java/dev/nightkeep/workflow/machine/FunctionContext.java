package dev.nightkeep.workflow.machine;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.function.LongSupplier;

/** What a function is told of its call: how much time it has left, and otherwise nothing that ours ask for. */
public record FunctionContext(LongSupplier remaining) implements Context {
    /** A call that has all of its 15 minutes. */
    public static FunctionContext unhurried() {
        return new FunctionContext(() -> 900_000);
    }

    @Override
    public int getRemainingTimeInMillis() {
        return Math.toIntExact(remaining.getAsLong());
    }

    @Override
    public String getAwsRequestId() {
        throw notAsked();
    }

    @Override
    public String getLogGroupName() {
        throw notAsked();
    }

    @Override
    public String getLogStreamName() {
        throw notAsked();
    }

    @Override
    public String getFunctionName() {
        throw notAsked();
    }

    @Override
    public String getFunctionVersion() {
        throw notAsked();
    }

    @Override
    public String getInvokedFunctionArn() {
        throw notAsked();
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw notAsked();
    }

    @Override
    public ClientContext getClientContext() {
        throw notAsked();
    }

    @Override
    public int getMemoryLimitInMB() {
        throw notAsked();
    }

    @Override
    public LambdaLogger getLogger() {
        throw notAsked();
    }

    private static AssertionError notAsked() {
        return new AssertionError("no function asks for this");
    }
}
