package dev.nightkeep.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The template of the cloud half, as it lies in the repository. */
record CloudTemplate(JsonNode root) {
    static final String FUNCTION = "AWS::Serverless::Function";
    static final String STATE_MACHINE = "AWS::Serverless::StateMachine";

    static CloudTemplate ofRepository() {
        return new CloudTemplate(CloudYaml.parse(Reactor.text(Reactor.root().resolve("template.yaml"))));
    }

    List<CloudResource> resources() {
        return root.path("Resources").properties().stream()
                .map(entry -> new CloudResource(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<CloudResource> ofType(String type) {
        return resources().stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    CloudResource resource(String id) {
        return resources().stream()
                .filter(resource -> resource.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Every statement of every policy, whoever it belongs to. */
    List<CloudStatement> statements() {
        return resources().stream()
                .flatMap(resource -> resource.statements().stream())
                .toList();
    }

    /** What a function or state machine is allowed and denied by all its policies. */
    List<CloudStatement> statementsFor(CloudResource principal) {
        Stream<CloudStatement> shared = texts(principal.properties().path("Policies")).stream()
                .map(this::resource)
                .flatMap(policy -> policy.statements().stream());
        return Stream.concat(principal.statements().stream(), shared).toList();
    }

    /** Texts at any depth: literals, and what references name. */
    static List<String> texts(JsonNode node) {
        List<String> found = new ArrayList<>();
        node.forEach(policy -> {
            if (policy.has("Ref")) {
                found.add(policy.path("Ref").asText());
            }
        });
        return found;
    }

    /** Objects at any depth that satisfy the condition. */
    static List<JsonNode> search(JsonNode node, Predicate<JsonNode> condition) {
        List<JsonNode> found = new ArrayList<>();
        if (condition.test(node)) {
            found.add(node);
        }
        node.forEach(child -> found.addAll(search(child, condition)));
        return found;
    }
}
