package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonNull;
import dev.nightkeep.discord.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A message of components: at most 40, those inside of others counted too, of different custom ids, with at most 4,000
 * characters of text and 10 files, each of which a {@link FileDisplay} shows.
 *
 * @param components  from top to bottom
 * @param attachments its files
 * @param ephemeral   whether one person alone sees it
 */
public record CardMessage(List<MessageComponent> components, List<Attachment> attachments, boolean ephemeral)
        implements OutgoingMessage {
    public CardMessage {
        components = List.copyOf(components);
        attachments = List.copyOf(attachments);
        Limits.count(
                "Components of a message",
                Limits.COMPONENTS,
                components.stream().mapToInt(Component::count).sum());
        int text = components.stream().mapToInt(Component::textLength).sum();
        if (text > Limits.COMPONENT_TEXT) {
            throw new IllegalArgumentException(
                    "A message has at most %d characters, and this has %d".formatted(Limits.COMPONENT_TEXT, text));
        }
        requireDifferentCustomIds(components);
        requireFilesShown(components, attachments);
    }

    /** Of these components, for all who see the channel. */
    public static CardMessage of(MessageComponent... components) {
        return new CardMessage(List.of(components), List.of(), false);
    }

    /** The same with a file more, and a component that shows it below the others. */
    public CardMessage with(Attachment attachment) {
        return new CardMessage(
                Stream.concat(components.stream(), Stream.of(new FileDisplay(attachment.filename())))
                        .toList(),
                Stream.concat(attachments.stream(), Stream.of(attachment)).toList(),
                ephemeral);
    }

    @Override
    public CardMessage asEphemeral() {
        return new CardMessage(components, attachments, true);
    }

    @Override
    public JsonObject json() {
        return members().put("flags", COMPONENTS | (ephemeral ? EPHEMERAL : 0)).object();
    }

    @Override
    public JsonObject replacement() {
        // what was text alone can become components only when its text is taken away
        return members()
                .put("flags", COMPONENTS)
                .put("content", JsonNull.NULL)
                .put("attachments", references())
                .object();
    }

    private JsonMembers members() {
        return new JsonMembers()
                .put("components", components.stream().map(Component::json).toList())
                .put("allowed_mentions", MentionRule.NOBODY)
                .putIf(!attachments.isEmpty(), "attachments", references());
    }

    private List<JsonObject> references() {
        return IntStream.range(0, attachments.size())
                .mapToObj(index -> new JsonMembers()
                        .put("id", String.valueOf(index))
                        .put("filename", attachments.get(index).filename())
                        .object())
                .toList();
    }

    private static Stream<Component> all(Stream<? extends Component> components) {
        return components.flatMap(component -> Stream.concat(Stream.of(component), all(component.inner().stream())));
    }

    private static void requireDifferentCustomIds(List<MessageComponent> components) {
        Set<String> seen = new HashSet<>();
        all(components.stream()).forEach(component -> {
            String id = customId(component);
            if (!id.isEmpty() && !seen.add(id)) {
                throw new IllegalArgumentException("Two components of a message have one custom id");
            }
        });
    }

    private static String customId(Component component) {
        return switch (component) {
            case ActionButton button -> button.customId();
            case StringSelect select -> select.customId();
            default -> "";
        };
    }

    private static void requireFilesShown(List<MessageComponent> components, List<Attachment> attachments) {
        Set<String> shown = all(components.stream())
                .filter(FileDisplay.class::isInstance)
                .map(component -> ((FileDisplay) component).filename())
                .collect(Collectors.toSet());
        List<String> there = attachments.stream().map(Attachment::filename).toList();
        if (there.size() > Limits.ATTACHMENTS) {
            throw new IllegalArgumentException("A message has at most %d files".formatted(Limits.ATTACHMENTS));
        }
        if (!shown.equals(Set.copyOf(there)) || Set.copyOf(there).size() < there.size()) {
            throw new IllegalArgumentException("Every file of a message is shown by a component, and no other");
        }
    }
}
