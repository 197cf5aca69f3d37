package dev.nightkeep.conversation.receive;

import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.discord.interaction.AutocompleteInteraction;
import dev.nightkeep.discord.interaction.CommandInteraction;
import dev.nightkeep.discord.interaction.ComponentInteraction;
import dev.nightkeep.discord.interaction.Interaction;
import dev.nightkeep.discord.interaction.InteractionReader;
import dev.nightkeep.discord.interaction.ModalInteraction;
import dev.nightkeep.discord.interaction.PingInteraction;
import dev.nightkeep.discord.interaction.UnknownInteraction;
import dev.nightkeep.discord.json.MalformedPayloadException;
import dev.nightkeep.discord.response.InteractionResponse;
import dev.nightkeep.discord.signature.InteractionVerifier;
import dev.nightkeep.discord.signature.SignatureHeaders;
import dev.nightkeep.error.NightkeepException;
import java.util.Map;

/**
 * Answers what Discord sends: verifies it, refuses it or acknowledges it, and starts its conversation; nothing more. Never
 * raises anything. Thread-safe.
 */
public final class ReceiveInteraction {
    private final InteractionVerifier verifier;
    private final AnswerCommand commands;
    private final AnswerButton buttons;
    private final AnswerForm forms;
    private final SuggestOptions suggestions;
    private final Sentences sentences;
    private final Replies replies;
    private final Incidents incidents;

    /** For an application whose public key the verifier has. */
    public ReceiveInteraction(InteractionVerifier verifier, ReceiveTools tools, Incidents incidents) {
        this.verifier = verifier;
        this.commands = new AnswerCommand(tools);
        this.buttons = new AnswerButton(tools);
        this.forms = new AnswerForm(tools);
        this.suggestions = new SuggestOptions(tools);
        this.sentences = tools.sentences();
        this.replies = new Replies(tools.sentences());
        this.incidents = incidents;
    }

    /**
     * Answers one request.
     *
     * @param headers names in upper or lower case
     * @param body    the bytes as they came
     */
    public WebhookAnswer receive(Map<String, String> headers, byte[] body) {
        if (!verifier.isAuthentic(SignatureHeaders.among(headers), body)) {
            return WebhookAnswer.unauthorized();
        }
        try {
            return WebhookAnswer.of(respond(InteractionReader.read(body), body));
        } catch (MalformedPayloadException e) {
            return WebhookAnswer.malformed();
        }
    }

    /** The outermost frame of everything that a person does. */
    private InteractionResponse respond(Interaction interaction, byte[] body) {
        try {
            return answer(interaction, body);
        } catch (NightkeepException e) {
            return replies.failed(interaction, e);
        } catch (RuntimeException e) {
            incidents.unexpected(interaction.origin().id().toString(), e);
            return replies.failedUnexpectedly(interaction);
        }
    }

    private InteractionResponse answer(Interaction interaction, byte[] body) {
        return switch (interaction) {
            case PingInteraction ping -> new InteractionResponse.Pong();
            case CommandInteraction command -> commands.answer(command, body);
            case AutocompleteInteraction typing -> suggestions.answer(typing);
            case ComponentInteraction button -> buttons.answer(button, body);
            case ModalInteraction form -> forms.answer(form, body);
            case UnknownInteraction unknown -> replies.refuse(unknown, sentences.text("unknown.interaction"));
        };
    }
}
