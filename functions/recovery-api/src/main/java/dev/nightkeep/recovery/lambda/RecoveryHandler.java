package dev.nightkeep.recovery.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nightkeep.audit.AuditLog;
import dev.nightkeep.audit.StoredAuditLog;
import dev.nightkeep.aws.S3Location;
import dev.nightkeep.aws.S3StoreSettings;
import dev.nightkeep.aws.S3Stores;
import dev.nightkeep.aws.cloud.CloudAccess;
import dev.nightkeep.machine.StateMachines;
import dev.nightkeep.recovery.RecoveryApi;
import dev.nightkeep.recovery.RecoveryApis;
import dev.nightkeep.recovery.execution.ExecutedOperations;
import dev.nightkeep.recovery.execution.ExecutionRunner;
import dev.nightkeep.recovery.execution.Workflows;
import dev.nightkeep.recovery.guard.ApiSettings;
import dev.nightkeep.recovery.operation.Operations;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import dev.nightkeep.time.SystemClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;

/**
 * The deployed recovery API, behind a function URL. It is started from a snapshot: what is made here asks nobody before
 * the first request, so that no credential, no connection and no secret can be in the snapshot.
 */
public final class RecoveryHandler implements RequestStreamHandler {
    /** More than Lambda delivers (quotas: 6 MB). */
    private static final int MAX_EVENT_BYTES = 7 << 20;

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    private final LambdaApi api;

    public RecoveryHandler() {
        this(System.getenv());
    }

    private RecoveryHandler(Map<String, String> environment) {
        this(
                S3Stores.open(S3StoreSettings.of(S3Location.parse(
                                "s3://" + RecoverySettings.of(environment).bucket()))
                        .withEnvironment(environment)),
                CloudAccess.of(environment).machines(),
                RecoverySettings.of(environment).machines(),
                new SystemClock());
    }

    RecoveryHandler(BackupStore store, StateMachines machines, String prefix, Clock clock) {
        this.api = new LambdaApi(api(store, new Workflows(machines, prefix), clock), Set.of());
    }

    private static RecoveryApi api(BackupStore store, Workflows workflows, Clock clock) {
        AuditLog audit = new StoredAuditLog(store, clock);
        return RecoveryApis.of(
                new BucketBackend(store),
                new ExecutionRunner(workflows),
                new ExecutedOperations(new Operations(store, clock), workflows, store, audit, clock),
                audit,
                ApiSettings.deployed(),
                clock,
                new LoggedIncidents());
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        output.write(handle(input.readNBytes(MAX_EVENT_BYTES)));
    }

    byte[] handle(byte[] json) throws IOException {
        return mapper.writeValueAsBytes(api.handle(event(json)));
    }

    /** What is no event is an empty one, which is refused like any request that says nothing of itself. */
    private APIGatewayV2HTTPEvent event(byte[] json) throws IOException {
        try {
            APIGatewayV2HTTPEvent event = mapper.readValue(json, APIGatewayV2HTTPEvent.class);
            return event == null ? new APIGatewayV2HTTPEvent() : event;
        } catch (JsonProcessingException e) {
            return new APIGatewayV2HTTPEvent();
        }
    }
}
