package dev.nightkeep.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightkeep.access.Scope;
import dev.nightkeep.recovery.guard.ApiSettings;
import dev.nightkeep.recovery.lambda.LambdaApi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sample events of the repository, through the API as it is deployed. */
final class LambdaApiTest {
    private final ApiFixture api = new ApiFixture(ApiSettings.deployed());
    private final LambdaApi lambda = new LambdaApi(api.api(), Set.of());

    private static APIGatewayV2HTTPEvent event(String name) throws IOException {
        return new ObjectMapper()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(Path.of("../../events", name).toFile(), APIGatewayV2HTTPEvent.class);
    }

    private APIGatewayV2HTTPEvent authorized(String name) throws IOException {
        APIGatewayV2HTTPEvent event = event(name);
        Map<String, String> headers = new HashMap<>(event.getHeaders());
        headers.put("authorization", "Bearer " + api.allowedAll());
        event.setHeaders(headers);
        return event;
    }

    @Test
    void functionUrl_list_isAnswered() throws IOException {
        String id = api.backUp();
        APIGatewayV2HTTPResponse response = lambda.handle(authorized("recovery-list-backups.json"));
        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getBody()).contains(id);
        assertThat(response.getIsBase64Encoded()).isFalse();
        assertThat(response.getHeaders())
                .containsEntry("content-type", "application/json")
                .containsEntry("x-correlation-id", "sample-1")
                .containsKey("strict-transport-security")
                .doesNotContainKey("content-length");
    }

    @Test
    void functionUrl_withoutToken_isRefusedAndNoted() throws IOException {
        APIGatewayV2HTTPResponse response = lambda.handle(event("recovery-list-backups.json"));
        assertThat(response.getStatusCode()).isEqualTo(401);
        assertThat(api.audit().getFirst().origin().address()).isEqualTo("192.0.2.44");
    }

    @Test
    void httpApi_base64BodyAndStage_areUnderstood() throws IOException {
        api.backUp();
        APIGatewayV2HTTPResponse response = lambda.handle(authorized("recovery-restore.json"));
        assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(202);
        assertThat(response.getBody()).contains("\"kind\":\"preview\"");
    }

    @Test
    void httpApi_brokenBase64_isRefused() throws IOException {
        APIGatewayV2HTTPEvent event = authorized("recovery-restore.json");
        event.setBody("%%%");
        assertThat(lambda.handle(event).getStatusCode()).isEqualTo(400);
    }

    @Test
    void iam_isKnownOnlyWhereTheOperatorSaidWhatItMay() throws IOException {
        assertThat(lambda.handle(event("recovery-list-backups-iam.json")).getStatusCode())
                .isEqualTo(401);
        LambdaApi open = new LambdaApi(api.api(), Set.of(Scope.READ));
        assertThat(open.handle(event("recovery-list-backups-iam.json")).getStatusCode())
                .isEqualTo(200);
        APIGatewayV2HTTPEvent backup = event("recovery-list-backups-iam.json");
        backup.setRawPath("/api/recovery/backup");
        backup.setRawQueryString("");
        assertThat(open.handle(backup).getStatusCode()).isEqualTo(403);
        assertThat(api.audit().getFirst().principal()).startsWith("iam:arn:aws:sts::");
    }

    @Test
    void unencrypted_isRefused() throws IOException {
        APIGatewayV2HTTPEvent event = authorized("recovery-list-backups.json");
        event.getHeaders().put("x-forwarded-proto", "http");
        assertThat(lambda.handle(event).getStatusCode()).isEqualTo(403);
    }

    @Test
    void emptyEvent_isAnsweredToo() {
        APIGatewayV2HTTPResponse response = lambda.handle(new APIGatewayV2HTTPEvent());
        assertThat(response.getStatusCode()).isEqualTo(403);
    }

    @Test
    void events_areSentAsOneText() throws IOException {
        APIGatewayV2HTTPEvent event = authorized("recovery-restore.json");
        api.backUp();
        String location = lambda.handle(event).getHeaders().get("location");
        APIGatewayV2HTTPEvent follow = authorized("recovery-list-backups.json");
        follow.setRawPath(location);
        follow.setRawQueryString("");
        follow.getHeaders().put("accept", "text/event-stream");
        assertThat(lambda.handle(follow).getBody()).contains("event: end");
    }
}
