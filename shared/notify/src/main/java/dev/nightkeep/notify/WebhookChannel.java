package dev.nightkeep.notify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.announce.Announcement;
import dev.nightkeep.announce.Announcer;
import dev.nightkeep.secret.Secret;
import dev.nightkeep.time.Clock;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts an announcement as JSON to any service. {@code X-Nightkeep-Signature} is {@code sha256=} and the hex HMAC-SHA256,
 * with the shared secret, of {@code X-Nightkeep-Timestamp} (seconds), a full stop and the body: whoever receives it can
 * tell where it is from, and refuse what is old. Thread-safe.
 */
public final class WebhookChannel implements Announcer {
    private static final String ALGORITHM = "HmacSHA256";

    /** What services such as Amazon API Gateway take is larger (10 MB); nobody reads more. */
    private static final int MAX_TEXT = 100_000;

    private final Delivery delivery;
    private final SecretAddress address;
    private final Secret secret;
    private final Clock clock;

    public WebhookChannel(Delivery delivery, SecretAddress address, Secret secret, Clock clock) {
        this.delivery = delivery;
        this.address = address;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public void announce(Announcement announcement) {
        ObjectNode json = NotifyJson.object()
                .put("subject", announcement.subject())
                .put("text", Fitting.to(MAX_TEXT, announcement.text()));
        ObjectNode facts = json.putObject("facts");
        announcement.facts().forEach(facts::put);
        byte[] body = NotifyJson.bytes(json);
        String time = String.valueOf(clock.now().getEpochSecond());
        delivery.post(
                "webhook",
                address,
                body,
                Map.of("X-Nightkeep-Timestamp", time, "X-Nightkeep-Signature", "sha256=" + signature(time, body)));
    }

    private String signature(String time, byte[] body) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes((time + ".").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(body);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(signed.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public void close() {
        // the client of the delivery ends with it
    }
}
