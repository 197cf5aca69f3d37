package dev.nightkeep.aws.secret;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.SecretAccessDeniedException;
import dev.nightkeep.error.SecretUnavailableException;
import dev.nightkeep.secret.Secret;
import dev.nightkeep.secret.SecretResolver;
import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DecryptionFailureException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Reads secrets from AWS Secrets Manager, and keeps each for as long as a replaced one may still be given. Thread-safe. */
public final class SecretsManagerSecrets implements SecretResolver {
    /** What the template stores where nothing was stored yet. */
    static final String NOT_SET = "nightkeep:not-set";

    static final Duration KEPT = Duration.ofMinutes(4);
    private static final int DENIED = 403;

    private final SecretsManagerClient client;
    private final Clock clock;
    private final Duration keep;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    SecretsManagerSecrets(SecretsManagerClient client, Clock clock, Duration keep) {
        this.client = client;
        this.clock = clock;
        this.keep = keep;
    }

    /** By that client, which is closed with it. */
    public static SecretsManagerSecrets of(SecretsManagerClient client, Clock clock) {
        return new SecretsManagerSecrets(client, clock, KEPT);
    }

    /** With the credentials, the region and the endpoint of the environment. */
    public static SecretsManagerSecrets ofEnvironment(Clock clock) {
        return new SecretsManagerSecrets(client(), clock, KEPT);
    }

    /**
     * Likewise, but each is read anew each time: for those who ask once for minutes of work, and whose user expects a
     * corrected secret to be taken at once.
     */
    public static SecretsManagerSecrets fresh(Clock clock) {
        return new SecretsManagerSecrets(client(), clock, Duration.ZERO);
    }

    private static SecretsManagerClient client() {
        return SecretsManagerClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private record Kept(Secret secret, Instant until) {}

    @Override
    public Secret resolve(String name) {
        Instant now = clock.now();
        return Optional.ofNullable(kept.get(name))
                .filter(entry -> now.isBefore(entry.until()))
                .map(Kept::secret)
                .orElseGet(() -> fetch(name, now));
    }

    private Secret fetch(String name, Instant now) {
        String text = ask(name);
        if (text == null || text.isBlank() || text.equals(NOT_SET)) {
            throw new ConfigurationException(
                    "Nothing was stored yet as the secret '%s'".formatted(name),
                    "Store it: aws secretsmanager put-secret-value --secret-id %s --secret-string ...".formatted(name));
        }
        Secret secret = new Secret(text);
        kept.put(name, new Kept(secret, now.plus(keep)));
        return secret;
    }

    private @Nullable String ask(String name) {
        try {
            return client.getSecretValue(request -> request.secretId(name)).secretString();
        } catch (SdkException e) {
            throw translated(name, e); // without its cause: an answer may quote what it was about
        }
    }

    private static NightkeepException translated(String name, SdkException failure) {
        return switch (failure) {
            case ResourceNotFoundException absent ->
                new ConfigurationException(
                        "There is no secret '%s'".formatted(name),
                        "Check the name of the job, or create the secret in the region of the stack");
            case DecryptionFailureException key -> denied(name, "its key may not be used");
            case AwsServiceException answer when answer.statusCode() == DENIED -> denied(name, "access was denied");
            case AwsServiceException answer
            when answer.statusCode() < 500 && !answer.isThrottlingException() ->
                denied(name, "the request was refused");
            default ->
                new SecretUnavailableException(
                        "The secret '%s' could not be read: Secrets Manager does not answer".formatted(name),
                        "Try again later");
        };
    }

    private static SecretAccessDeniedException denied(String name, String why) {
        return new SecretAccessDeniedException(
                "The secret '%s' may not be read: %s".formatted(name, why),
                "Allow secretsmanager:GetSecretValue on it and kms:Decrypt with its key to this role");
    }

    @Override
    public void close() {
        client.close();
    }
}
