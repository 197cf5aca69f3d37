package dev.nightkeep.agent.config;

import dev.nightkeep.agent.secret.SecretSetting;
import dev.nightkeep.agent.shape.Field;
import dev.nightkeep.agent.shape.Shape;
import dev.nightkeep.agent.shape.Texts;
import java.util.List;

/** What a channel may hold by which people are told. */
final class ChannelShape {
    private ChannelShape() {}

    static Shape.Known channel() {
        return Shape.Known.of(
                        Field.standard(
                                "on",
                                new Shape.Items(new Shape.Choice(List.of("failure", "success", "threshold"))),
                                "failure and threshold",
                                "What it is told. That something is over is told wherever it was told."),
                        Field.optional("slack", webhook(), "An incoming webhook of Slack."),
                        Field.optional("discord", webhook(), "A webhook of Discord."),
                        Field.optional("pagerduty", pagerDuty(), "The Events API of PagerDuty, version 2."),
                        Field.optional(
                                "webhook", generic(), "Any service that takes JSON; signed, see docs/alerts.md."),
                        Field.optional("sns", topic(), "A topic of Amazon SNS."),
                        Field.optional("mail", mail(), "Mail by SMTP."),
                        Field.optional(
                                "file",
                                Shape.Known.of(Field.required("path", Texts.PATH, "The file; lines are added.")),
                                "A file of this host."))
                .withOneOf(true, "slack", "discord", "pagerduty", "webhook", "sns", "mail", "file");
    }

    private static Shape.Known webhook() {
        return Shape.Known.of(
                Field.required("url", SecretSetting.SHAPE, "Its address: whoever knows it can write there."));
    }

    private static Shape.Known pagerDuty() {
        return Shape.Known.of(
                Field.required("key", SecretSetting.SHAPE, "The integration key."),
                Field.standard(
                        "url",
                        Texts.URL,
                        "https://events.pagerduty.com/v2/enqueue",
                        "Where events go; accounts in the EU have another address."));
    }

    private static Shape.Known generic() {
        return Shape.Known.of(
                Field.required("url", SecretSetting.SHAPE, "Its address."),
                Field.required("secret", SecretSetting.SHAPE, "With what messages are signed."));
    }

    private static Shape.Known topic() {
        return Shape.Known.of(
                Field.required("topic", Texts.matching("the ARN of a topic", "arn:[^\\s]+"), "The ARN of the topic."));
    }

    private static Shape.Known mail() {
        return Shape.Known.of(
                Field.required("host", Texts.ANY, "The server."),
                Field.standard("port", new Shape.WholeNumber(1, 65_535), "587, with tls 465", "Its port."),
                Field.standard(
                        "security",
                        new Shape.Choice(List.of("starttls", "tls", "none")),
                        "starttls",
                        "How the connection is protected; without it no password is sent."),
                Field.optional("user", Texts.ANY, "The user."),
                Field.optional("password", SecretSetting.SHAPE, "The password."),
                Field.required("from", ADDRESS, "The sender."),
                Field.required("to", new Shape.Items(ADDRESS), "The recipients."));
    }

    private static final Shape.Text ADDRESS = Texts.matching("an address of mail", "[^\\s@<>,;]+@[^\\s@<>,;]+");
}
