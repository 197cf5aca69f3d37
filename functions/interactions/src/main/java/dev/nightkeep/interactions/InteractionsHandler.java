package dev.nightkeep.interactions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nightkeep.aws.S3Location;
import dev.nightkeep.aws.S3StoreSettings;
import dev.nightkeep.aws.S3Stores;
import dev.nightkeep.aws.cloud.CloudAccess;
import dev.nightkeep.conversation.receive.ReceiveInteraction;
import dev.nightkeep.conversation.receive.ReceiveTools;
import dev.nightkeep.conversation.setting.DiscordEnvironment;
import dev.nightkeep.discord.signature.InteractionVerifier;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import dev.nightkeep.time.SystemClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Answers Discord behind a function URL: verify, acknowledge, start. Has no secret: the public key is none. */
public final class InteractionsHandler implements RequestStreamHandler {
    /** Lambda takes 6 MB; nothing that Discord sends is near to that. */
    private static final int MAX_EVENT_BYTES = 6 << 20;

    private static final String SNAPSHOT = "snap-start";

    private final InteractionsWebhook webhook;

    public InteractionsHandler() {
        this(ofEnvironment(System.getenv(), new SystemClock()));
    }

    InteractionsHandler(InteractionsWebhook webhook) {
        this.webhook = webhook;
    }

    private static InteractionsWebhook ofEnvironment(Map<String, String> environment, Clock clock) {
        DiscordEnvironment discord = new DiscordEnvironment(environment);
        String bucket = discord.required("NIGHTKEEP_BUCKET");
        BackupStore store = S3Stores.open(
                S3StoreSettings.of(S3Location.parse("s3://" + bucket)).withEnvironment(environment));
        ReceiveTools tools = ReceiveTools.of(
                discord.settings(), store, CloudAccess.of(environment).machines(), clock);
        if (SNAPSHOT.equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
            var unused = new Priming(tools, clock).run();
        }
        return webhook(tools, discord.required(DiscordEnvironment.PUBLIC_KEY), clock);
    }

    static InteractionsWebhook webhook(ReceiveTools tools, String publicKey, Clock clock) {
        InteractionVerifier verifier = InteractionVerifier.ofPublicKey(publicKey, clock);
        return new InteractionsWebhook(new ReceiveInteraction(verifier, tools, new LoggedIncidents()));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        output.write(answer(input.readNBytes(MAX_EVENT_BYTES)));
    }

    byte[] answer(byte[] event) {
        return webhook.answer(event);
    }
}
