package dev.nightkeep.notify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.announce.Announcement;
import dev.nightkeep.announce.Announcer;
import java.util.Map;

/** Tells a channel of Slack by an incoming webhook. Nothing in the text is taken for markup or a mention. Thread-safe. */
public final class SlackChannel implements Announcer {
    /** Slack cuts the text of a message behind 40,000 characters (developer documentation, chat.postMessage). */
    private static final int MAX_TEXT = 40_000;

    private final Delivery delivery;
    private final SecretAddress webhook;

    public SlackChannel(Delivery delivery, SecretAddress webhook) {
        this.delivery = delivery;
        this.webhook = webhook;
    }

    @Override
    public void announce(Announcement announcement) {
        String text = Fitting.to(MAX_TEXT / 5, announcement.subject() + "\n" + announcement.text());
        ObjectNode json = NotifyJson.object().put("text", escaped(text)).put("mrkdwn", false);
        delivery.post("slack", webhook, NotifyJson.bytes(json), Map.of());
    }

    /** The three characters that Slack reads; each can become five. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() {
        // the client of the delivery ends with it
    }
}
