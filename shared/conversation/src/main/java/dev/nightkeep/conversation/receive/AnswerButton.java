package dev.nightkeep.conversation.receive;

import dev.nightkeep.conversation.access.Approvals.Decision;
import dev.nightkeep.conversation.work.ButtonAction;
import dev.nightkeep.conversation.work.ButtonId;
import dev.nightkeep.conversation.work.Proposal;
import dev.nightkeep.discord.interaction.Actor;
import dev.nightkeep.discord.interaction.ComponentInteraction;
import dev.nightkeep.discord.message.Accent;
import dev.nightkeep.discord.message.CardMessage;
import dev.nightkeep.discord.message.Container;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.discord.message.TextDisplay;
import dev.nightkeep.discord.response.InteractionResponse;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.error.NightkeepException;
import java.util.Locale;
import java.util.Optional;

/** Answers buttons, however old the message is under which they are. */
final class AnswerButton {
    private final ReceiveTools tools;
    private final Admission admission;

    AnswerButton(ReceiveTools tools) {
        this.tools = tools;
        this.admission = new Admission(tools);
    }

    InteractionResponse answer(ComponentInteraction press, byte[] body) {
        Optional<ButtonId> button = ButtonId.parse(press.customId());
        if (button.isEmpty()) {
            return admission.say(press, "unknown.button");
        }
        ButtonAction action = button.get().action();
        return admission
                .refuse(press, "button." + action.name().toLowerCase(Locale.ROOT), action.effect())
                .orElseGet(() -> answer(press, button.get(), body));
    }

    private InteractionResponse answer(ComponentInteraction press, ButtonId button, byte[] body) {
        return switch (button.action()) {
            case PAGE -> taken(press, body, new InteractionResponse.DeferredUpdate());
            case DOWNLOAD -> taken(press, body, new InteractionResponse.DeferredMessage(true));
            case VERIFY, CANCEL -> taken(press, body, new InteractionResponse.DeferredMessage(false));
            case PROPOSAL -> form(press, button);
            case DISMISS -> dismiss(press, button);
            case APPROVE -> decide(press, button, true, body);
            case REJECT -> decide(press, button, false, body);
            case CONFIRM -> admission.say(press, "unknown.button");
        };
    }

    private InteractionResponse taken(ComponentInteraction press, byte[] body, InteractionResponse response) {
        tools.take().take(press.origin().id(), body);
        return response;
    }

    private Optional<Proposal> proposal(ButtonId button) {
        return button.id().flatMap(tools.proposals()::find);
    }

    private InteractionResponse form(ComponentInteraction press, ButtonId button) {
        Optional<Proposal> proposal = proposal(button);
        if (proposal.isEmpty()) {
            return admission.say(press, "proposal.unknown");
        }
        return new ProposalRules(tools, admission)
                .refuse(press, proposal.get())
                .orElseGet(() -> new InteractionResponse.Form(ConfirmForm.of(proposal.get(), tools.sentences())));
    }

    private InteractionResponse dismiss(ComponentInteraction press, ButtonId button) {
        Optional<Proposal> proposal = proposal(button);
        if (proposal.isEmpty()
                || !tools.proposals().take(proposal.get().id(), press.origin().id())) {
            return admission.say(press, "proposal.settled");
        }
        String who = Markdown.escape(press.origin().actor().map(Actor::name).orElse(""));
        return settled(
                Accent.NEUTRAL,
                tools.sentences().text("proposal.dismissed", proposal.get().summary(), who));
    }

    private InteractionResponse decide(ComponentInteraction press, ButtonId button, boolean approve, byte[] body) {
        Optional<Snowflake> proposal = button.id();
        Optional<Actor> actor = press.origin().actor();
        if (proposal.isEmpty() || actor.isEmpty()) {
            return admission.say(press, "unknown.button");
        }
        Decision decision = tools.approvals()
                .decide(proposal.get(), actor.get(), approve, press.origin().id());
        if (decision.verdict().isApproved() || decision.verdict().isRejected()) {
            return start(press, proposal.get(), body);
        }
        return admission.say(
                press,
                "approval." + decision.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private InteractionResponse start(ComponentInteraction press, Snowflake proposal, byte[] body) {
        try {
            return taken(press, body, new InteractionResponse.DeferredUpdate());
        } catch (NightkeepException e) {
            tools.approvals().reopen(proposal, press.origin().id());
            throw e;
        }
    }

    private static InteractionResponse settled(Accent accent, String text) {
        return new InteractionResponse.Update(CardMessage.of(Container.of(accent, new TextDisplay(text))));
    }
}
