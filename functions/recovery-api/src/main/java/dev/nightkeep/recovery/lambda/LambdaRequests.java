package dev.nightkeep.recovery.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import dev.nightkeep.access.Principal;
import dev.nightkeep.access.Scope;
import dev.nightkeep.recovery.http.Headers;
import dev.nightkeep.recovery.http.HttpRequest;
import dev.nightkeep.recovery.http.Peer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Events of version 2.0 as requests. Every part of an event may be missing. */
final class LambdaRequests {
    private static final String NO_STAGE = "$default";

    private final Set<Scope> iamScopes;

    /** @param iamScopes what callers may do whom AWS has authenticated itself */
    LambdaRequests(Set<Scope> iamScopes) {
        this.iamScopes = Set.copyOf(iamScopes);
    }

    HttpRequest of(APIGatewayV2HTTPEvent event) {
        Headers headers = headers(event);
        return new HttpRequest(
                http(event)
                        .flatMap(http -> Optional.ofNullable(http.getMethod()))
                        .orElse("")
                        .toUpperCase(Locale.ROOT),
                path(event),
                Optional.ofNullable(event.getRawQueryString()).orElse(""),
                headers,
                body(event),
                peer(event, headers));
    }

    private static Optional<RequestContext> context(APIGatewayV2HTTPEvent event) {
        return Optional.ofNullable(event.getRequestContext());
    }

    private static Optional<RequestContext.Http> http(APIGatewayV2HTTPEvent event) {
        return context(event).flatMap(context -> Optional.ofNullable(context.getHttp()));
    }

    /** An HTTP API with a named stage puts its name before the path. */
    private static String path(APIGatewayV2HTTPEvent event) {
        String path = Optional.ofNullable(event.getRawPath()).orElse("/");
        String stage = context(event)
                .flatMap(context -> Optional.ofNullable(context.getStage()))
                .filter(name -> !name.equals(NO_STAGE))
                .map(name -> "/" + name)
                .orElse("");
        return !stage.isEmpty() && path.startsWith(stage + "/") ? path.substring(stage.length()) : path;
    }

    /** Headers that were sent several times arrive as one, joined by commas: no token looks like that. */
    private static Headers headers(APIGatewayV2HTTPEvent event) {
        Map<String, List<String>> headers = new TreeMap<>();
        Optional.ofNullable(event.getHeaders())
                .orElse(Map.of())
                .forEach((name, value) ->
                        headers.put(name, List.of(Optional.ofNullable(value).orElse(""))));
        return new Headers(headers);
    }

    private static byte[] body(APIGatewayV2HTTPEvent event) {
        String body = Optional.ofNullable(event.getBody()).orElse("");
        byte[] text = body.getBytes(StandardCharsets.UTF_8);
        if (!event.getIsBase64Encoded()) {
            return text;
        }
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            return text; // which is no JSON, and is refused as such
        }
    }

    /** AWS itself writes how the caller was connected; function URLs and HTTP APIs overwrite what callers say. */
    private Peer peer(APIGatewayV2HTTPEvent event, Headers headers) {
        String address = http(event)
                .flatMap(http -> Optional.ofNullable(http.getSourceIp()))
                .orElse("unknown");
        boolean secure = headers.all("x-forwarded-proto").equals(List.of("https"));
        return new Peer(address, secure, false, known(event));
    }

    private Optional<Principal> known(APIGatewayV2HTTPEvent event) {
        return iamScopes.isEmpty()
                ? Optional.empty()
                : context(event)
                        .flatMap(context -> Optional.ofNullable(context.getAuthorizer()))
                        .flatMap(authorizer -> Optional.ofNullable(authorizer.getIam()))
                        .flatMap(iam -> Optional.ofNullable(iam.getUserArn()))
                        .map(arn -> new Principal("iam:" + arn, arn, iamScopes));
    }
}
