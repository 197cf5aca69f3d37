package dev.nightkeep.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.StoredObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was planted anywhere in a request comes out nowhere. */
final class SecretsTest {
    private static final String CONNECTION = "mongodb://ada:PLANTED@db.example.net/app";

    private final ApiFixture api = new ApiFixture();
    private final String token = api.allowedAll();
    private final String secret = token.substring(token.lastIndexOf('_') + 1);

    private List<Ask> planted(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return List.of(
                Ask.post("/api/recovery/backup?collection=" + encoded),
                Ask.post("/api/recovery/backup?" + encoded + "=1"),
                Ask.get("/api/recovery/backups?cursor=" + encoded),
                Ask.get("/api/recovery/backups?job=" + encoded),
                Ask.get("/api/recovery/validate/" + encoded),
                Ask.of("DELETE", "/api/recovery/backups/" + encoded),
                Ask.restore("{\"backup_file\": \"%s\"}".formatted(text)),
                Ask.restore("{\"backup_file\": \"latest\", \"target_collection\": \"%s\"}".formatted(text)),
                Ask.restore("{\"backup_file\": \"latest\", \"strategy\": \"%s\"}".formatted(text)),
                Ask.restore("{\"%s\": 1}".formatted(text)),
                Ask.restore("{\"backup_file\": \"latest\", \"filters\": {\"%s\": 1}}".formatted(text)),
                Ask.post("/api/recovery/backup").with("X-Correlation-Id", text),
                Ask.post("/api/recovery/backup").with("Idempotency-Key", text),
                Ask.post("/api/recovery/backup").with("Accept", text),
                Ask.of("DELETE", "/api/recovery/backups/" + api.backUp()).with("X-Confirmation-Token", text));
    }

    @Test
    void planted_comesOutNowhere() {
        for (String text : List.of(CONNECTION, token)) {
            for (Ask ask : planted(text)) {
                for (Ask by : List.of(ask, ask.as(token), ask.as("nk_000000000000_" + secret))) {
                    assertThat(api.send(by).all()).as(ask.toString()).doesNotContain("PLANTED", secret);
                }
            }
        }
        assertThat(stored()).isNotEmpty().noneMatch(text -> text.contains("PLANTED") || text.contains(secret));
        assertThat(api.audit()).isNotEmpty();
    }

    private List<String> stored() {
        List<String> texts = new ArrayList<>();
        Optional<Listing> next = Optional.of(Listing.objects("control/"));
        while (next.isPresent()) {
            Listing listing = next.get();
            ObjectPage page = api.store.list(listing);
            for (StoredObject object : page.objects()) {
                texts.add(object.key() + new String(api.store.readAll(object.key(), 1 << 20), StandardCharsets.UTF_8));
            }
            next = page.next().map(listing::startingAt);
        }
        return texts;
    }
}
