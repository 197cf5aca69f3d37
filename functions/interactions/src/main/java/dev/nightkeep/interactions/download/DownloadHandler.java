package dev.nightkeep.interactions.download;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nightkeep.aws.S3Location;
import dev.nightkeep.aws.S3StoreSettings;
import dev.nightkeep.aws.S3Stores;
import dev.nightkeep.conversation.download.DownloadLinks;
import dev.nightkeep.conversation.download.OpenDownload;
import dev.nightkeep.conversation.kept.KeptDocuments;
import dev.nightkeep.conversation.setting.DiscordEnvironment;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.SystemClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Opens links to downloads behind a function URL of their own: redirects to the bucket, by an address that ends soon. */
public final class DownloadHandler implements RequestStreamHandler {
    private static final int MAX_EVENT_BYTES = 6 << 20;

    private final DownloadWebhook webhook;

    public DownloadHandler() {
        this(ofEnvironment(System.getenv()));
    }

    DownloadHandler(DownloadWebhook webhook) {
        this.webhook = webhook;
    }

    private static DownloadWebhook ofEnvironment(Map<String, String> environment) {
        String bucket = new DiscordEnvironment(environment).required("NIGHTKEEP_BUCKET");
        BackupStore store = S3Stores.open(
                S3StoreSettings.of(S3Location.parse("s3://" + bucket)).withEnvironment(environment));
        DownloadLinks links = new DownloadLinks(new KeptDocuments(store), new SystemClock());
        return new DownloadWebhook(
                new OpenDownload(links, store, new PresignedAddresses(S3Presigner.create(), bucket)));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        output.write(webhook.answer(input.readNBytes(MAX_EVENT_BYTES)));
    }
}
