package dev.nightkeep.alerts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nightkeep.announce.Announcer;
import dev.nightkeep.aws.secret.SecretsManagerSecrets;
import dev.nightkeep.notify.ChannelSettings;
import dev.nightkeep.notify.Delivery;
import dev.nightkeep.secret.SecretResolver;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import dev.nightkeep.time.SystemClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Brings what is published on the topic to the channels that the secret {@code nightkeep/<stack>/alerts} names, once. */
public final class AlertsHandler implements RequestStreamHandler {
    /** More than SNS delivers (256 KB and what is around it). */
    private static final int MAX_EVENT_BYTES = 1 << 20;

    private final BackupStore store;
    private final Clock clock;
    private final SecretResolver secrets;
    private final String secret;
    private final Delivery delivery;

    public AlertsHandler() {
        this(System.getenv(), new SystemClock());
    }

    private AlertsHandler(Map<String, String> environment, Clock clock) {
        this(
                AlertSettings.store(environment),
                clock,
                SecretsManagerSecrets.ofEnvironment(clock),
                AlertSettings.required(environment, "NIGHTKEEP_SECRETS") + "alerts",
                new Delivery(clock));
    }

    AlertsHandler(BackupStore store, Clock clock, SecretResolver secrets, String secret, Delivery delivery) {
        this.store = store;
        this.clock = clock;
        this.secrets = secrets;
        this.secret = secret;
        this.delivery = delivery;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        handle(input.readNBytes(MAX_EVENT_BYTES));
    }

    void handle(byte[] event) {
        Incidents incidents = new Incidents(store, clock);
        Map<String, Announcer> channels = ChannelSettings.channels(secrets.resolve(secret), delivery, clock);
        TellOnce people = new TellOnce(incidents, new Channels(channels, incidents)::announce);
        SnsEvent.messages(event).stream().map(ReadAlert::of).forEach(people::tell);
    }
}
