package dev.nightkeep.recovery.guard;

import dev.nightkeep.access.Principal;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.time.Clock;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Tokens with which a deletion is confirmed: for one backup, one principal, five minutes, and once. Thread-safe. */
public final class Confirmations {
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int BYTES = 16;

    private final BackupStore store;
    private final Clock clock;
    private final SecureRandom random;

    public Confirmations(BackupStore store, Clock clock, SecureRandom random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A token that was just made.
     *
     * @param text what confirms
     */
    public record Offer(String text, Instant expires) {}

    /** Makes a token. */
    public Offer offer(Principal principal, BackupLayout layout) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String text = HexFormat.of().formatHex(bytes);
        Instant expires = clock.now().plus(LIFETIME);
        Confirmation confirmation = new Confirmation(principal.id(), layout.job(), layout.id(), expires, false);
        store.write(key(text), ControlJson.write(confirmation), Precondition.absent());
        return new Offer(text, expires);
    }

    /** Whether the token confirms this, now and for the first time. */
    public boolean redeem(String text, Principal principal, BackupLayout layout) {
        Optional<StoredObject> present = store.find(key(text));
        return present.isPresent()
                && find(text)
                        .filter(confirmation -> stands(confirmation, principal, layout))
                        .filter(confirmation -> spend(text, confirmation, present.get()))
                        .isPresent();
    }

    private boolean stands(Confirmation confirmation, Principal principal, BackupLayout layout) {
        return !confirmation.used()
                && clock.now().isBefore(confirmation.expires())
                && confirmation.principal().equals(principal.id())
                && new BackupLayout(confirmation.job(), confirmation.backup()).equals(layout);
    }

    private boolean spend(String text, Confirmation confirmation, StoredObject present) {
        try {
            store.write(key(text), ControlJson.write(confirmation.spent()), Precondition.unchanged(present.version()));
            return true;
        } catch (PreconditionFailedException e) {
            return false;
        }
    }

    private Optional<Confirmation> find(String text) {
        ObjectKey key = key(text);
        try {
            return Optional.of(
                    ControlJson.read(store.readAll(key, ControlJson.MAX_BYTES), Confirmation.class, key.value()));
        } catch (ObjectNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The text itself is kept nowhere, and may hold anything. */
    private static ObjectKey key(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ObjectKey.of("control/confirmations/%s.json".formatted(Digest.of(bytes, 0, bytes.length)));
    }
}
