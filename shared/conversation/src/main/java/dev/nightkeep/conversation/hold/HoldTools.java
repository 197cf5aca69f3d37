package dev.nightkeep.conversation.hold;

import dev.nightkeep.audit.StoredAuditLog;
import dev.nightkeep.conversation.access.Approvals;
import dev.nightkeep.conversation.access.ConversationAudit;
import dev.nightkeep.conversation.download.DownloadLinks;
import dev.nightkeep.conversation.follow.FollowRun;
import dev.nightkeep.conversation.kept.KeptDocuments;
import dev.nightkeep.conversation.setting.ConversationSettings;
import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.conversation.work.Proposals;
import dev.nightkeep.conversation.work.TakenInteractions;
import dev.nightkeep.discord.api.DiscordService;
import dev.nightkeep.machine.StateMachines;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;

/** What conversations are held with. */
public record HoldTools(
        ConversationSettings settings,
        BackupStore store,
        StateMachines machines,
        DiscordService discord,
        Connections connections,
        Clock clock,
        Sentences sentences,
        KeptDocuments documents,
        TakenInteractions taken,
        Proposals proposals,
        Approvals approvals,
        ConversationAudit audit,
        DownloadLinks links,
        FollowRun follow) {
    /** Over those ports. */
    public static HoldTools of(
            ConversationSettings settings,
            BackupStore store,
            StateMachines machines,
            DiscordService discord,
            Connections connections,
            Clock clock) {
        KeptDocuments documents = new KeptDocuments(store);
        return new HoldTools(
                settings,
                store,
                machines,
                discord,
                connections,
                clock,
                Sentences.english(),
                documents,
                new TakenInteractions(store),
                new Proposals(documents, clock),
                new Approvals(documents, clock),
                new ConversationAudit(new StoredAuditLog(store, clock)),
                new DownloadLinks(documents, clock),
                new FollowRun(machines, store, clock));
    }
}
