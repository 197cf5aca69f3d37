package dev.nightkeep.agent.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads one YAML 1.2 document. For one document. */
public final class YamlReader {
    private static final int DEEPEST = 32;

    private final String source;
    private final List<Problem> problems;

    /** With the file's name for messages, and where to put what is wrong. */
    public YamlReader(String source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The document; empty where it cannot be read, and then a problem says why. An empty text is an empty mapping. */
    public Optional<YamlNode> read(String text) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(source).setUseMarks(true).build();
        try {
            return new Compose(settings)
                    .composeString(text)
                    .map(node -> convert(node, 0))
                    .or(() -> Optional.of(new YamlNode.Entries(new Place(source, 1), List.of())));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(syntax(new Place(source, line), Optional.ofNullable(e.getProblem())));
        } catch (YamlEngineException e) {
            problems.add(syntax(new Place(source, 1), Optional.empty()));
        }
        return Optional.empty();
    }

    /** Without what the library quotes of the text: a secret may stand there. */
    private static Problem syntax(Place place, Optional<String> why) {
        String reason = why.map(text -> text.replaceAll("'[^']*'", "that"))
                .map(text -> " (%s)".formatted(text))
                .orElse("");
        return new Problem(
                place,
                "",
                "This is not YAML" + reason,
                "Look at the indentation, and at colons and quotes, there and in the line before");
    }

    private YamlNode convert(Node node, int depth) {
        Place place = place(node);
        if (depth > DEEPEST) {
            problems.add(new Problem(place, "", "Values lie more than 32 deep here", "Nothing here is that deep"));
            return new YamlNode.Nothing(place);
        }
        return switch (node) {
            case ScalarNode scalar ->
                scalar.getTag().equals(Tag.NULL)
                        ? new YamlNode.Nothing(place)
                        : new YamlNode.Text(place, scalar.getValue());
            case SequenceNode sequence ->
                new YamlNode.Items(
                        place,
                        sequence.getValue().stream()
                                .map(item -> convert(item, depth + 1))
                                .toList());
            case MappingNode mapping -> entries(mapping, place, depth);
            default -> new YamlNode.Nothing(place);
        };
    }

    private YamlNode.Entries entries(MappingNode mapping, Place place, int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place at = place(tuple.getKeyNode());
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                YamlNode.Entry entry = new YamlNode.Entry(at, key.getValue(), convert(tuple.getValueNode(), depth + 1));
                Optional.ofNullable(entries.putIfAbsent(entry.key(), entry))
                        .ifPresent(first -> problems.add(repeated(entry, first)));
            } else {
                problems.add(new Problem(at, "", "A key is no single word here", "Write key: value"));
            }
        }
        return new YamlNode.Entries(place, new ArrayList<>(entries.values()));
    }

    private static Problem repeated(YamlNode.Entry entry, YamlNode.Entry first) {
        return new Problem(
                entry.place(),
                entry.key(),
                "It is set a second time; the first one stands in line %d"
                        .formatted(first.place().line()),
                "Leave one of the two out");
    }

    private Place place(Node node) {
        return new Place(
                source, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }
}
