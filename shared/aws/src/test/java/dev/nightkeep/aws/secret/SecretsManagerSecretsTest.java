package dev.nightkeep.aws.secret;

import dev.nightkeep.aws.LocalCloud;
import dev.nightkeep.secret.SecretResolver;
import dev.nightkeep.secret.SecretResolverContract;
import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

@ExtendWith(LocalCloud.class)
final class SecretsManagerSecretsTest extends SecretResolverContract {
    private final SecretsManagerClient client = LocalCloud.client(SecretsManagerClient.builder());
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:00:00Z"));
    private final List<String> names = new ArrayList<>();

    @Override
    protected SecretResolver open() {
        return new SecretsManagerSecrets(
                LocalCloud.client(SecretsManagerClient.builder()),
                new Clock() {
                    @Override
                    public Instant now() {
                        return now.get();
                    }

                    @Override
                    public void sleep(Duration duration) {
                        pass(duration);
                    }
                },
                SecretsManagerSecrets.KEPT);
    }

    @Override
    protected String stored(String text) {
        String name = LocalCloud.name("secret");
        client.createSecret(request -> request.name(name).secretString(text));
        names.add(name);
        return name;
    }

    @Override
    protected String notStored() {
        return stored(SecretsManagerSecrets.NOT_SET);
    }

    @Override
    protected void replace(String name, String text) {
        client.putSecretValue(request -> request.secretId(name).secretString(text));
    }

    @Override
    protected void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @AfterEach
    void delete() {
        names.forEach(
                name -> client.deleteSecret(request -> request.secretId(name).forceDeleteWithoutRecovery(true)));
        client.close();
    }
}
