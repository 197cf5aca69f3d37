package dev.nightkeep.notify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.announce.Announcement;
import dev.nightkeep.announce.Announcer;
import dev.nightkeep.secret.Secret;
import java.util.Map;

/**
 * Opens and closes incidents by PagerDuty's Events API v2: one for each value of the fact {@code incident}; closed where
 * the fact {@code state} is {@code RECOVERED}. Thread-safe.
 */
public final class PagerDutyChannel implements Announcer {
    /** Where events of all accounts outside of the EU go. */
    public static final String EVENTS = "https://events.pagerduty.com/v2/enqueue";

    /** An event has 512 KB at most, a summary 1024 characters, a key 255 (developer documentation, PD-CEF). */
    private static final int MAX_DETAILS = 50_000;

    private static final int MAX_SUMMARY = 1024;
    private static final int MAX_KEY = 255;

    private final Delivery delivery;
    private final SecretAddress events;
    private final Secret routingKey;

    public PagerDutyChannel(Delivery delivery, SecretAddress events, Secret routingKey) {
        this.delivery = delivery;
        this.events = events;
        this.routingKey = routingKey;
    }

    @Override
    public void announce(Announcement announcement) {
        Map<String, String> facts = announcement.facts();
        boolean over = facts.getOrDefault("state", "").equals("RECOVERED");
        String incident = facts.getOrDefault("incident", announcement.subject());
        ObjectNode json = NotifyJson.object()
                .put("routing_key", routingKey.reveal())
                .put("event_action", over ? "resolve" : "trigger")
                .put("dedup_key", incident.substring(0, Math.min(incident.length(), MAX_KEY)));
        ObjectNode payload = json.putObject("payload")
                .put("summary", Fitting.to(MAX_SUMMARY, announcement.subject()))
                .put("source", "nightkeep " + facts.getOrDefault("stack", ""))
                .put("severity", facts.getOrDefault("severity", "error"));
        payload.putObject("custom_details").put("text", Fitting.to(MAX_DETAILS, announcement.text()));
        delivery.post("pagerDuty", events, NotifyJson.bytes(json), Map.of());
    }

    @Override
    public void close() {
        // the client of the delivery ends with it
    }
}
