package dev.nightkeep.recovery.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.nightkeep.access.Scope;
import dev.nightkeep.recovery.RecoveryApi;
import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.http.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The API for events of a function URL or an HTTP API. Thread-safe. */
public final class LambdaApi {
    private final RecoveryApi api;
    private final LambdaRequests requests;

    /**
     * @param iamScopes what callers may do whom AWS has authenticated itself (AuthType AWS_IAM); empty where tokens alone
     *     count
     */
    public LambdaApi(RecoveryApi api, Set<Scope> iamScopes) {
        this.api = api;
        this.requests = new LambdaRequests(iamScopes);
    }

    /** Answers one event. */
    public APIGatewayV2HTTPResponse handle(APIGatewayV2HTTPEvent event) {
        HttpResponse response = api.handle(requests.of(event));
        Map<String, String> headers = new TreeMap<>();
        response.headers().values().forEach((name, values) -> headers.put(name, values.getFirst()));
        headers.remove("content-length"); // the gateway counts itself, and a second count would have to agree
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(response.status())
                .withHeaders(headers)
                .withBody(text(response.payload()))
                .withIsBase64Encoded(false)
                .build();
    }

    /** Everything that the API sends is UTF-8. */
    private static String text(Payload payload) {
        return switch (payload) {
            case Payload.Whole whole -> new String(whole.bytes(), StandardCharsets.UTF_8);
            case Payload.Events events -> text(events);
        };
    }

    private static String text(Payload.Events events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            events.stream().writeTo(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }
}
