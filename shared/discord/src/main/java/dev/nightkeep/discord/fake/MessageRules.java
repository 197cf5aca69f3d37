package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What Discord takes of messages (developer documentation, message resource). Written apart from our own limits. */
final class MessageRules {
    private static final int MOST_BYTES = 10 << 20;
    private static final String ATTACHMENT = "attachment://";

    private MessageRules() {}

    /** The message as it would be, with the files that it would have. */
    static void check(JsonObject payload, boolean isOfComponents, List<FakeFile> files) {
        FieldErrors errors = new FieldErrors();
        String content = payload.text("content").orElse("");
        errors.addIf(content.length() > 2000, "content", "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length.");
        errors.addIf(payload.objects("embeds").size() > 10, "embeds", "BASE_TYPE_MAX_LENGTH", "10 or fewer.");
        errors.addIf(
                isOfComponents
                        && (!content.isEmpty() || !payload.objects("embeds").isEmpty()),
                "content",
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        errors.length("nonce", payload.text("nonce"), 25);
        ComponentRules.check(payload.objects("components"), isOfComponents, errors);
        files(payload, files, errors);
        errors.throwIfAny();
        requireContent(payload, content, files);
    }

    private static void files(JsonObject payload, List<FakeFile> files, FieldErrors errors) {
        errors.addIf(files.size() > 10, "attachments", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
        if (files.stream().anyMatch(file -> file.length() > MOST_BYTES)) {
            throw FakeRefusalException.tooLarge();
        }
        Set<String> names = files.stream().map(FakeFile::filename).collect(Collectors.toSet());
        payload.deep()
                .flatMap(json -> json.object("file").flatMap(file -> file.text("url")).stream())
                .filter(url -> !url.startsWith(ATTACHMENT) || !names.contains(url.substring(ATTACHMENT.length())))
                .forEach(url -> errors.add(
                        "components",
                        "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
                        "The referenced attachment was not found"));
    }

    private static void requireContent(JsonObject payload, String content, List<FakeFile> files) {
        if (content.isEmpty()
                && payload.objects("components").isEmpty()
                && payload.objects("embeds").isEmpty()
                && files.isEmpty()) {
            throw FakeRefusalException.bad(50006, "Cannot send an empty message");
        }
    }
}
