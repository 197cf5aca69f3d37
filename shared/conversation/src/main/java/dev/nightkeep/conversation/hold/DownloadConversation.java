package dev.nightkeep.conversation.hold;

import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.conversation.card.InfoCards;
import dev.nightkeep.conversation.download.DownloadLinks;
import dev.nightkeep.discord.message.DiscordTime;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.Manifest;
import java.net.URI;

/** The button Download below a list: a link, for the one person who pressed it. */
final class DownloadConversation implements Conversation {
    private final String reference;

    DownloadConversation(String reference) {
        this.reference = reference;
    }

    @Override
    public Held go(Turn turn) {
        Manifest manifest = turn.backup(reference);
        URI base = turn.tools()
                .settings()
                .links()
                .orElseThrow(() -> new ConfigurationException(
                        "This installation has no address for downloads",
                        "Set NIGHTKEEP_DISCORD_LINKS where it is deployed, or use nightkeep unpack"));
        turn.note("backup.download", manifest.id().value(), AuditOutcome.DONE, "");
        URI address = turn.tools().links().create(base, new BackupLayout(manifest.job(), manifest.id()), turn.who());
        String ends = DiscordTime.relative(turn.tools().clock().now().plus(DownloadLinks.LIFETIME));
        return turn.answer(new InfoCards(turn.tools().sentences()).download(manifest, address, ends));
    }
}
