package dev.nightkeep.audit;

/**
 * Where a wish came from. Texts are cut and cleaned as {@link AuditEntry} says.
 *
 * @param channel     {@code cli}, {@code api}, {@code discord}, {@code schedule}
 * @param address     of the network or the host; empty where there is none
 * @param correlation what all entries and answers of one wish share; empty where there is none
 */
public record AuditOrigin(String channel, String address, String correlation) {
    public AuditOrigin {
        channel = AuditText.of(channel);
        address = AuditText.of(address);
        correlation = AuditText.of(correlation);
    }
}
