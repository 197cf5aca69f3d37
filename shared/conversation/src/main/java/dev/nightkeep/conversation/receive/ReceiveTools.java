package dev.nightkeep.conversation.receive;

import dev.nightkeep.audit.StoredAuditLog;
import dev.nightkeep.conversation.access.AccessRules;
import dev.nightkeep.conversation.access.Approvals;
import dev.nightkeep.conversation.access.ConversationAudit;
import dev.nightkeep.conversation.access.Pace;
import dev.nightkeep.conversation.kept.KeptDocuments;
import dev.nightkeep.conversation.setting.ConversationSettings;
import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.conversation.work.Proposals;
import dev.nightkeep.conversation.work.TakeInteraction;
import dev.nightkeep.conversation.work.TakenInteractions;
import dev.nightkeep.machine.StateMachines;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;

/** What answers are made with. */
public record ReceiveTools(
        ConversationSettings settings,
        BackupStore store,
        StateMachines machines,
        Sentences sentences,
        AccessRules rules,
        Pace pace,
        Proposals proposals,
        Approvals approvals,
        ConversationAudit audit,
        TakeInteraction take) {
    /** Over that store and those state machines. */
    public static ReceiveTools of(
            ConversationSettings settings, BackupStore store, StateMachines machines, Clock clock) {
        Sentences sentences = Sentences.english();
        KeptDocuments documents = new KeptDocuments(store);
        return new ReceiveTools(
                settings,
                store,
                machines,
                sentences,
                new AccessRules(settings, sentences),
                new Pace(documents, settings.people(), clock),
                new Proposals(documents, clock),
                new Approvals(documents, clock),
                new ConversationAudit(new StoredAuditLog(store, clock)),
                new TakeInteraction(new TakenInteractions(store), machines, settings));
    }
}
