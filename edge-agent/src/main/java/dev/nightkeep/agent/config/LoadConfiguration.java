package dev.nightkeep.agent.config;

import dev.nightkeep.agent.connector.Connectors;
import dev.nightkeep.agent.shape.CheckShape;
import dev.nightkeep.agent.shape.Shape;
import dev.nightkeep.agent.yaml.MergedDocument;
import dev.nightkeep.agent.yaml.Problem;
import dev.nightkeep.agent.yaml.Settings;
import dev.nightkeep.agent.yaml.YamlNode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a configuration, and names everything in it that cannot be. Resolves no secret and reaches for nothing else. */
public final class LoadConfiguration {
    private final Connectors connectors;
    private final Map<String, String> variables;
    private final Path folder;
    private final ZoneId zone;

    /**
     * A reader.
     *
     * @param folder what the name of the file is relative to
     * @param zone   of schedules that name none
     */
    public LoadConfiguration(Connectors connectors, Map<String, String> variables, Path folder, ZoneId zone) {
        this.connectors = connectors;
        this.variables = Map.copyOf(variables);
        this.folder = folder;
        this.zone = zone;
    }

    /** The configuration in that file, with what the environment says otherwise. */
    public LoadedConfiguration load(Path name) {
        Path file = folder.resolve(name).normalize();
        List<Problem> problems = new ArrayList<>();
        Shape.Known shape = AgentShape.of(connectors);
        Optional<YamlNode.Entries> document = new MergedDocument(folder, problems)
                .read(file)
                .map(entries -> new EnvironmentOverrides(problems).applied(entries, shape, variables));
        document.ifPresent(entries -> problems.addAll(CheckShape.problems(shape, entries)));
        if (!problems.isEmpty() || document.isEmpty()) {
            return new LoadedConfiguration.Invalid(problems);
        }
        ConfigurationParts parts = new ConfigurationParts(new Settings(document.get()), file, zone);
        problems.addAll(parts.problems());
        return problems.isEmpty()
                ? new LoadedConfiguration.Valid(parts.configuration())
                : new LoadedConfiguration.Invalid(problems);
    }
}
