package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import java.util.HashSet;
import java.util.List;

/**
 * A list to choose from.
 *
 * @param customId    comes back with the choice; 1 to 100 characters
 * @param placeholder stands in it while nothing is chosen; 1 to 150 characters
 * @param options     1 to 25, of different values
 * @param most        how many can be chosen; at least one has to be
 */
public record StringSelect(String customId, String placeholder, List<SelectOption> options, int most)
        implements RowComponent, LabelledComponent {
    private static final int TYPE = 3;

    public StringSelect {
        options = List.copyOf(options);
        Limits.text("A custom id", Limits.CUSTOM_ID, customId);
        Limits.text("The hint of a select", Limits.PLACEHOLDER, placeholder);
        Limits.count("Options of a select", Limits.OPTIONS, options.size());
        Limits.count("Choices of a select", options.size(), most);
        if (new HashSet<>(options.stream().map(SelectOption::value).toList()).size() < options.size()) {
            throw new IllegalArgumentException("Two options of a select have one value");
        }
    }

    /** Of which one is chosen. */
    public static StringSelect one(String customId, String placeholder, List<SelectOption> options) {
        return new StringSelect(customId, placeholder, options, 1);
    }

    @Override
    public JsonObject json() {
        return new JsonMembers()
                .put("type", TYPE)
                .put("custom_id", customId)
                .put("placeholder", placeholder)
                .put("options", options.stream().map(SelectOption::json).toList())
                .put("min_values", 1)
                .put("max_values", most)
                .object();
    }
}
