package dev.nightkeep.agent.secret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.SecretAccessDeniedException;
import dev.nightkeep.error.SecretUnavailableException;
import dev.nightkeep.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Reads secrets of HashiCorp Vault by its HTTP API (KV secrets engine, version 2, "Read secret version"). */
final class VaultClient {
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final VaultSettings settings;
    private final HttpClient client;

    VaultClient(VaultSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(ANSWER)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    Secret read(SecretReference.Vault reference, Secret token) {
        String name = "vault:%s/%s".formatted(reference.mount(), reference.path());
        HttpResponse<String> answer = ask(request(reference, token), name);
        return switch (answer.statusCode()) {
            case 200 -> field(answer.body(), reference, name);
            case 403 ->
                throw new SecretAccessDeniedException(
                        "The secret %s may not be read with this token".formatted(name),
                        "Give the token's policy the capability 'read' on %s/data/%s, or renew the token"
                                .formatted(reference.mount(), reference.path()));
            case 404 ->
                throw new ConfigurationException(
                        "There is no secret %s".formatted(name),
                        "Check the path, and that the engine is a key-value engine of version 2");
            default -> throw unavailable(name, "it answered with %d".formatted(answer.statusCode()));
        };
    }

    private HttpRequest request(SecretReference.Vault reference, Secret token) {
        URI address = settings.address().resolve("/v1/%s/data/%s".formatted(reference.mount(), reference.path()));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("X-Vault-Token", token.reveal())
                .header("X-Vault-Request", "true");
        settings.namespace().ifPresent(name -> request.header("X-Vault-Namespace", name));
        return request.build();
    }

    private HttpResponse<String> ask(HttpRequest request, String name) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw unavailable(name, "it does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(name, "it was interrupted");
        }
    }

    private static Secret field(String body, SecretReference.Vault reference, String name) {
        try {
            JsonNode value =
                    new ObjectMapper().readTree(body).path("data").path("data").path(reference.field());
            if (value.isTextual() && !value.textValue().isBlank()) {
                return new Secret(value.textValue());
            }
        } catch (JsonProcessingException e) {
            throw unavailable(name, "its answer is no JSON"); // without its cause: that quotes the answer
        }
        throw new ConfigurationException(
                "The secret %s has no text in the field '%s'".formatted(name, reference.field()),
                "Correct what stands behind #, or put the field");
    }

    private static NightkeepException unavailable(String name, String why) {
        return new SecretUnavailableException(
                "The secret %s could not be read: Vault is not there, %s".formatted(name, why),
                "Look at the address and whether it is sealed, or try again later");
    }
}
