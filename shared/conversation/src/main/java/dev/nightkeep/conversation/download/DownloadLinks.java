package dev.nightkeep.conversation.download;

import dev.nightkeep.conversation.kept.DiscordKeys;
import dev.nightkeep.conversation.kept.KeptDocument;
import dev.nightkeep.conversation.kept.KeptDocuments;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.time.Clock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Links that whoever has them can open: 256 bits of chance, of which only the hash is kept, so that nobody who reads the
 * store has a link. They end, can be revoked, and are counted. Thread-safe.
 */
public final class DownloadLinks {
    /** How long a link can be opened. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_LENGTH = 43;

    private final KeptDocuments documents;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public DownloadLinks(KeptDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * A new link to a backup.
     *
     * @param base what the address begins with
     * @param by   who asked for it
     */
    public URI create(URI base, BackupLayout backup, String by) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.now();
        DownloadLink link = new DownloadLink(backup.job(), backup.id(), by, now, now.plus(LIFETIME), 0, false);
        if (!documents.create(key(token), link.json())) {
            throw new IllegalStateException("a token of 256 bits of chance was given out before");
        }
        return URI.create("%s/d/%s".formatted(base.toString().replaceAll("/+$", ""), token));
    }

    /** The link of that token, counted as opened once more; empty where there is none, or it opens nothing any more. */
    public Optional<DownloadLink> open(String token) {
        Instant now = clock.now();
        return isToken(token)
                ? documents
                        .change(key(token), json -> {
                            DownloadLink link = DownloadLink.of(json);
                            return link.isOpenAt(now) ? link.openedOnce().json() : json;
                        })
                        .map(DownloadLink::of)
                        .filter(link -> link.isOpenAt(now))
                : Optional.empty();
    }

    /** The link of that token, not counted. */
    public Optional<DownloadLink> find(String token) {
        return isToken(token)
                ? documents.find(key(token)).map(KeptDocument::content).map(DownloadLink::of)
                : Optional.empty();
    }

    /** Lets a link open nothing any more; false where there is none. */
    public boolean revoke(String token) {
        return isToken(token)
                && documents
                        .change(
                                key(token),
                                json -> DownloadLink.of(json).asRevoked().json())
                        .isPresent();
    }

    private static boolean isToken(String text) {
        return text.length() == TOKEN_LENGTH
                && text.chars().allMatch(c -> (Character.isLetterOrDigit(c) && c < 128) || c == '-' || c == '_');
    }

    private static ObjectKey key(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.US_ASCII);
        return DiscordKeys.link(Digest.of(bytes, 0, bytes.length).hex());
    }
}
