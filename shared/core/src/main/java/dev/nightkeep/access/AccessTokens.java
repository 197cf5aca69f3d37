package dev.nightkeep.access;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ConditionalWrite;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.time.Clock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tokens of a store, below {@code control/tokens/}. Thread-safe, also among hosts. */
public final class AccessTokens {
    private static final String FOLDER = "control/tokens/";
    private static final String ENDING = ".json";
    private static final int SECRET_BYTES = 32;
    private static final int ID_LENGTH = 12;
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

    private final BackupStore store;
    private final Clock clock;
    private final SecureRandom random;

    /** {@code random} makes secrets: it MUST be seeded by the operating system. */
    public AccessTokens(BackupStore store, Clock clock, SecureRandom random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a token.
     *
     * @param lifetime empty for ever
     * @throws ConfigurationException when there can be no such token
     */
    public IssuedToken issue(String name, Set<Scope> scopes, Optional<Duration> lifetime) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String text = HexFormat.of().formatHex(secret);
        AccessToken token = token(name, scopes, lifetime, text);
        store.write(key(token.id()), ControlJson.write(token), Precondition.absent());
        return new IssuedToken(token, "nk_%s_%s".formatted(token.id(), text));
    }

    private AccessToken token(String name, Set<Scope> scopes, Optional<Duration> lifetime, String secret) {
        var now = clock.now().truncatedTo(ChronoUnit.SECONDS);
        try {
            return new AccessToken(
                    id(),
                    name,
                    new TreeSet<>(scopes),
                    now,
                    lifetime.map(now::plus),
                    Optional.empty(),
                    TokenText.hash(secret));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "There can be no such token: " + e.getMessage(), "See 'nightkeep token create --help'", e);
        }
    }

    private String id() {
        return random.ints(ID_LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** All tokens, the oldest first; those that ended are among them. */
    public List<AccessToken> list() {
        List<AccessToken> tokens = new ArrayList<>();
        Optional<Listing> next = Optional.of(Listing.objects(FOLDER));
        while (next.isPresent()) {
            Listing listing = next.get();
            ObjectPage page = store.list(listing);
            page.objects().forEach(object -> find(id(object.key())).ifPresent(tokens::add));
            next = page.next().map(listing::startingAt);
        }
        tokens.sort(Comparator.comparing(AccessToken::created).thenComparing(AccessToken::id));
        return List.copyOf(tokens);
    }

    private static String id(ObjectKey key) {
        String name = key.name();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : "";
    }

    /** The token of that id; empty for anything that is none. */
    public Optional<AccessToken> find(String id) {
        if (!AccessToken.isId(id)) {
            return Optional.empty();
        }
        try {
            byte[] json = store.readAll(key(id), ControlJson.MAX_BYTES);
            return Optional.of(ControlJson.read(json, AccessToken.class, key(id).value()))
                    .filter(token -> token.id().equals(id)); // a copy under another name opens nothing
        } catch (ObjectNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * Ends a token at once, wherever it is used. One that was revoked before stays so.
     *
     * @throws ConfigurationException when there is none of that id
     */
    public AccessToken revoke(String id) {
        return ConditionalWrite.repeat("Revoking token " + id, () -> revoked(id));
    }

    private Optional<AccessToken> revoked(String id) {
        AccessToken.requireId(id);
        StoredObject present = store.find(key(id)).orElseThrow(() -> absent(id));
        AccessToken token = find(id).orElseThrow(() -> absent(id)).revokedAt(clock.now());
        try {
            store.write(key(id), ControlJson.write(token), Precondition.unchanged(present.version()));
            return Optional.of(token);
        } catch (PreconditionFailedException e) {
            return Optional.empty();
        }
    }

    private static ConfigurationException absent(String id) {
        return new ConfigurationException("There is no token " + id, "Take its id from 'nightkeep token list'");
    }

    private static ObjectKey key(String id) {
        return ObjectKey.of(FOLDER + id + ENDING);
    }
}
