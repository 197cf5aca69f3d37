package dev.nightkeep.recovery.guard;

import dev.nightkeep.access.Principal;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.recovery.http.Headers;
import dev.nightkeep.recovery.http.HttpRequest;
import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.http.ProblemKind;
import dev.nightkeep.recovery.http.RefusedRequestException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ConditionalWrite;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.time.Clock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Gives the same answer to the same request, if it has a key, for a day, whatever instance it reaches. Answers that are
 * refusals or failures are not kept: they can be tried again with the same key. Thread-safe.
 */
public final class Idempotency {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Pattern FORM = Pattern.compile("[!-~]{1,128}");

    private final BackupStore store;
    private final Clock clock;

    public Idempotency(BackupStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The answer that was given before, or that {@code action} gives now.
     *
     * @throws RefusedRequestException when the key belongs to another request, or to one that has not ended
     */
    public HttpResponse answer(HttpRequest request, Principal principal, Supplier<HttpResponse> action) {
        Optional<String> key = request.headers().single("idempotency-key");
        if (key.isEmpty()) {
            return action.get();
        }
        if (!FORM.matcher(key.get()).matches()) {
            throw new RefusedRequestException(
                    ProblemKind.INVALID_REQUEST, "An idempotency key is 1 to 128 printable characters without blanks");
        }
        return answer(key(principal, key.get()), fingerprint(request), action);
    }

    private HttpResponse answer(ObjectKey key, Digest fingerprint, Supplier<HttpResponse> action) {
        KeyUse use = ConditionalWrite.repeat("Noting an idempotency key", () -> claimed(key, fingerprint));
        return use.answer()
                .map(kept -> kept.response().with("Idempotent-Replayed", "true"))
                .orElseGet(() -> first(key, use, action));
    }

    /** The use of the key: an earlier one with its answer, or a new one that is ours. */
    private Optional<KeyUse> claimed(ObjectKey key, Digest fingerprint) {
        Optional<StoredObject> present = store.find(key);
        Optional<KeyUse> earlier = present.flatMap(object -> read(key)).filter(this::isFresh);
        if (earlier.isPresent()) {
            return Optional.of(reusable(earlier.get(), fingerprint));
        }
        KeyUse own = new KeyUse(fingerprint, clock.now(), Optional.empty());
        return write(
                        key,
                        own,
                        present.map(o -> Precondition.unchanged(o.version())).orElse(Precondition.absent()))
                ? Optional.of(own)
                : Optional.empty();
    }

    private boolean isFresh(KeyUse use) {
        return clock.now().isBefore(use.begun().plus(KEPT));
    }

    private static KeyUse reusable(KeyUse earlier, Digest fingerprint) {
        if (!earlier.fingerprint().equals(fingerprint)) {
            throw new RefusedRequestException(
                    ProblemKind.IDEMPOTENCY_KEY_REUSED,
                    "The idempotency key was used for a request that was not the same");
        }
        if (earlier.answer().isEmpty()) {
            throw new RefusedRequestException(
                    ProblemKind.IDEMPOTENCY_IN_PROGRESS,
                    "A request with this idempotency key has not been answered yet, or broke off",
                    Headers.NONE.with("Retry-After", "5"),
                    Map.of());
        }
        return earlier;
    }

    private HttpResponse first(ObjectKey key, KeyUse use, Supplier<HttpResponse> action) {
        boolean kept = false;
        try {
            HttpResponse response = action.get();
            kept = response.successful();
            if (kept) {
                store.write(
                        key,
                        ControlJson.write(
                                new KeyUse(use.fingerprint(), use.begun(), Optional.of(KeptAnswer.of(response)))),
                        Precondition.none());
            } else {
                store.delete(List.of(key));
            }
            return response;
        } catch (NightkeepException e) {
            if (!kept) {
                store.delete(List.of(key));
            }
            throw e;
        }
    }

    private Optional<KeyUse> read(ObjectKey key) {
        try {
            byte[] json = store.readAll(key, ControlJson.MAX_BYTES);
            return Optional.of(ControlJson.read(json, KeyUse.class, key.value()));
        } catch (ObjectNotFoundException e) {
            return Optional.empty();
        }
    }

    private boolean write(ObjectKey key, KeyUse use, Precondition precondition) {
        try {
            store.write(key, ControlJson.write(use), precondition);
            return true;
        } catch (PreconditionFailedException e) {
            return false;
        }
    }

    private static ObjectKey key(Principal principal, String key) {
        byte[] name = (principal.id() + "\n" + key).getBytes(StandardCharsets.UTF_8);
        return ObjectKey.of("control/idempotency/%s.json".formatted(Digest.of(name, 0, name.length)));
    }

    private static Digest fingerprint(HttpRequest request) {
        MessageDigest sha256 = Digest.sha256();
        for (String line : List.of(request.method(), request.path(), request.query())) {
            sha256.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        sha256.update(request.body());
        return Digest.of(sha256);
    }
}
