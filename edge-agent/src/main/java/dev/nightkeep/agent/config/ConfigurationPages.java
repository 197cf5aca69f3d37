package dev.nightkeep.agent.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.agent.connector.Connectors;
import dev.nightkeep.agent.shape.JsonSchema;
import dev.nightkeep.agent.shape.SettingsPage;
import java.util.List;

/** The configuration as others read it: the schema for editors, and the page for people. */
public final class ConfigurationPages {
    private ConfigurationPages() {}

    /** The JSON Schema, with the settings of all connectors that there are. */
    public static ObjectNode schema(Connectors connectors) {
        return JsonSchema.of(AgentShape.of(connectors), "Configuration of the Nightkeep agent");
    }

    /** The page. */
    public static List<String> page(Connectors connectors) {
        return SettingsPage.of(
                AgentShape.of(connectors),
                "Settings of the agent",
                List.of(
                        "Every setting that `nightkeep.yaml` may have, made by `nightkeep agent schema --markdown` of what"
                                + " checks it. [agent.md](agent.md) says how they are used,"
                                + " [nightkeep.schema.json](nightkeep.schema.json) is the same for editors."));
    }
}
