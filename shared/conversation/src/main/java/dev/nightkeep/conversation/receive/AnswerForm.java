package dev.nightkeep.conversation.receive;

import dev.nightkeep.conversation.work.ButtonAction;
import dev.nightkeep.conversation.work.ButtonId;
import dev.nightkeep.conversation.work.Proposal;
import dev.nightkeep.discord.interaction.ModalInteraction;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.discord.response.InteractionResponse;
import dev.nightkeep.error.NightkeepException;
import java.util.Optional;

/** Answers forms: those in which a proposal is confirmed. */
final class AnswerForm {
    private final ReceiveTools tools;
    private final Admission admission;

    AnswerForm(ReceiveTools tools) {
        this.tools = tools;
        this.admission = new Admission(tools);
    }

    InteractionResponse answer(ModalInteraction form, byte[] body) {
        Optional<ButtonId> button = ButtonId.parse(form.customId()).filter(id -> id.action() == ButtonAction.CONFIRM);
        if (button.isEmpty()) {
            return admission.say(form, "unknown.button");
        }
        return admission
                .refuse(form, "confirm", ButtonAction.CONFIRM.effect())
                .orElseGet(() -> button.get()
                        .id()
                        .flatMap(tools.proposals()::find)
                        .map(proposal -> confirm(form, proposal, body))
                        .orElseGet(() -> admission.say(form, "proposal.unknown")));
    }

    private InteractionResponse confirm(ModalInteraction form, Proposal proposal, byte[] body) {
        Optional<InteractionResponse> refused = new ProposalRules(tools, admission).refuse(form, proposal);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (form.text(ConfirmForm.FIELD).filter(proposal::isPhrase).isEmpty()) {
            return admission.say(form, "proposal.other-phrase", Markdown.code(proposal.phrase()));
        }
        if (!tools.proposals().take(proposal.id(), form.origin().id())) {
            return admission.say(form, "proposal.settled");
        }
        start(form, proposal, body);
        return new InteractionResponse.DeferredMessage(false);
    }

    private void start(ModalInteraction form, Proposal proposal, byte[] body) {
        try {
            tools.take().take(form.origin().id(), body);
        } catch (NightkeepException e) {
            tools.proposals().giveBack(proposal.id(), form.origin().id());
            throw e;
        }
    }
}
