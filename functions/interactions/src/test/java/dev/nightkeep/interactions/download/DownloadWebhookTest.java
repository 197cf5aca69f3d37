package dev.nightkeep.interactions.download;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.backup.Backups;
import dev.nightkeep.backup.RunBackup;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.conversation.ConversationWorld;
import dev.nightkeep.conversation.HastyClock;
import dev.nightkeep.conversation.download.DownloadLinks;
import dev.nightkeep.conversation.download.OpenDownload;
import dev.nightkeep.conversation.kept.KeptDocuments;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonReader;
import dev.nightkeep.discord.json.JsonWriter;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.time.ManualClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

final class DownloadWebhookTest {
    private final InMemoryStore store = new InMemoryStore();
    private final HastyClock clock = new HastyClock(ConversationWorld.START);
    private final DownloadLinks links = new DownloadLinks(new KeptDocuments(store), clock);
    private final DownloadWebhook webhook = new DownloadWebhook(new OpenDownload(
            links, store, (key, name, lifetime) -> URI.create("https://bucket.example.net/" + key.name())));

    private String link(DataFormat format) {
        BackupLayout layout = new RunBackup(
                        store,
                        Backups.source(),
                        new NoEncryption(),
                        new ManualClock(clock.now()),
                        "test",
                        ProgressListener.none())
                .run(Backups.request(format, Compression.GZIP), new Cancellation())
                .layout();
        return links.create(URI.create("https://links.example.net"), layout, "test")
                .getPath();
    }

    private JsonObject get(String path, Map<String, String> query) {
        return JsonReader.object(webhook.answer(JsonWriter.bytes(new JsonMembers()
                .put("rawPath", path)
                .put("queryStringParameters", query)
                .object())));
    }

    @Test
    void answer_oneDocument_redirectsToIt() {
        JsonObject answer = get(link(DataFormat.JSON), Map.of());
        assertThat(answer.whole("statusCode")).contains(302L);
        assertThat(answer.requiredObject("headers").requiredText("location")).contains("default-backup-");
    }

    @Test
    void answer_folder_listsItsFilesAndRedirectsToEach() {
        String path = link(DataFormat.DUMP);
        JsonObject page = get(path, Map.of());
        assertThat(page.whole("statusCode")).contains(200L);
        assertThat(page.requiredText("body"))
                .contains("?file=dump%2Fapp%2Fsmall.bson.gz")
                .doesNotContain("<script");
        assertThat(get(path, Map.of("file", "dump/app/small.bson.gz")).whole("statusCode"))
                .contains(302L);
        assertThat(get(path, Map.of("file", "../../control/audit/head.json")).whole("statusCode"))
                .contains(404L);
    }

    @Test
    void answer_anythingElse_isNotFoundAndDoesNotSayWhy() {
        String path = link(DataFormat.JSON);
        clock.advance(DownloadLinks.LIFETIME);
        JsonObject ended = get(path, Map.of());
        assertThat(ended.whole("statusCode")).contains(404L);
        assertThat(get("/d/" + "a".repeat(43), Map.of())).isEqualTo(ended);
        assertThat(get("/", Map.of())).isEqualTo(ended);
        assertThat(JsonReader.object(webhook.answer("[]".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(ended);
    }

    @Test
    void address_isSignedAndEnds() {
        try (S3Presigner presigner = S3Presigner.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
                .build()) {
            URI address = new PresignedAddresses(presigner, "bucket")
                    .address(
                            ObjectKey.of("default/day/id/gr\u00f6\u00dfe.bson.gz"),
                            "gr\u00f6\u00dfe.bson.gz",
                            Duration.ofMinutes(10));
            assertThat(address.toString())
                    .startsWith("https://bucket.s3.eu-central-1.amazonaws.com/default/day/id/")
                    .contains("X-Amz-Expires=600")
                    .contains("X-Amz-Signature=")
                    .contains("gr__e.bson.gz");
        }
    }
}
