package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import java.net.URI;

/**
 * A button that opens an address; we do not hear of it.
 *
 * @param label   1 to 80 characters
 * @param address of http or https, at most 512 characters
 */
public record LinkButton(String label, URI address) implements Button {
    private static final int TYPE = 2;
    private static final int LINK = 5;

    public LinkButton {
        Limits.text("The label of a button", Limits.BUTTON_LABEL, label);
        Limits.text("The address of a button", Limits.BUTTON_ADDRESS, address.toString());
        if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
            throw new IllegalArgumentException("The address of a button begins with https:// or http://");
        }
    }

    @Override
    public JsonObject json() {
        return new JsonMembers()
                .put("type", TYPE)
                .put("style", LINK)
                .put("label", label)
                .put("url", address.toString())
                .object();
    }
}
