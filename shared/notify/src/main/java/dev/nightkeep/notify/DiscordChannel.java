package dev.nightkeep.notify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.announce.Announcement;
import dev.nightkeep.announce.Announcer;
import java.util.Map;

/** Tells a channel of Discord by a webhook. Nobody is mentioned, whatever stands in the text. Thread-safe. */
public final class DiscordChannel implements Announcer {
    /** What the description and the title of an embed have at most (developer documentation, embed limits). */
    private static final int MAX_DESCRIPTION = 4096;

    private static final int MAX_TITLE = 256;

    private final Delivery delivery;
    private final SecretAddress webhook;

    public DiscordChannel(Delivery delivery, SecretAddress webhook) {
        this.delivery = delivery;
        this.webhook = webhook;
    }

    @Override
    public void announce(Announcement announcement) {
        ObjectNode json = NotifyJson.object();
        json.putObject("allowed_mentions").putArray("parse");
        json.putArray("embeds")
                .addObject()
                .put("title", Fitting.to(MAX_TITLE, announcement.subject()))
                .put("description", Fitting.to(MAX_DESCRIPTION, announcement.text()));
        delivery.post("discord", webhook, NotifyJson.bytes(json), Map.of());
    }

    @Override
    public void close() {
        // the client of the delivery ends with it
    }
}
