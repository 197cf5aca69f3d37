package dev.nightkeep.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML as CloudFormation reads it: {@code !Ref X} is the object {@code {"Ref": "X"}}, and all scalars are texts. */
final class CloudYaml {
    /** Intrinsic functions whose long form begins with no {@code Fn::}. */
    private static final List<String> PLAIN = List.of("Ref", "Condition");

    private CloudYaml() {}

    static JsonNode parse(String text) {
        LoadSettings settings = LoadSettings.builder().build();
        return convert(new Compose(settings).composeString(text).orElseThrow());
    }

    private static JsonNode convert(Node node) {
        JsonNode value = untagged(node);
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!")) {
            return value;
        }
        String function = tag.substring(1);
        String name = PLAIN.contains(function) ? function : "Fn::" + function;
        return JsonNodeFactory.instance.objectNode().set(name, value);
    }

    private static JsonNode untagged(Node node) {
        return switch (node) {
            case MappingNode mapping -> object(mapping.getValue());
            case SequenceNode sequence -> array(sequence.getValue());
            case ScalarNode scalar -> JsonNodeFactory.instance.textNode(scalar.getValue());
            default -> throw new IllegalArgumentException("neither map, list nor scalar: " + node);
        };
    }

    private static ObjectNode object(List<NodeTuple> tuples) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        tuples.forEach(
                tuple -> object.set(((ScalarNode) tuple.getKeyNode()).getValue(), convert(tuple.getValueNode())));
        return object;
    }

    private static ArrayNode array(List<Node> nodes) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        nodes.forEach(node -> array.add(convert(node)));
        return array;
    }
}
