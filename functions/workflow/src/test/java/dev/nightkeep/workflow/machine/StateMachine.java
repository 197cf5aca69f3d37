package dev.nightkeep.workflow.machine;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Runs a definition of ours with the real handlers, one state after the other and without waiting. It knows what our
 * definitions use and refuses everything else.
 */
public final class StateMachine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode definition;
    private final Map<String, RequestStreamHandler> functions;
    private final BackupStore store;
    private final Supplier<LongSupplier> times;

    /**
     * The machine of that name.
     *
     * @param functions by their names in the template, without {@code Function}
     * @param times     for each call of a function what it is told of the time it has left, in milliseconds
     */
    public StateMachine(
            String name, Map<String, RequestStreamHandler> functions, BackupStore store, Supplier<LongSupplier> times) {
        this.definition = definition(name);
        this.functions = functions;
        this.store = store;
        this.times = times;
    }

    /** The definition as it is deployed, with its substitutions open. */
    public static JsonNode definition(String name) {
        try {
            return JSON.readTree(Files.readString(Path.of("src/main/asl/%s.asl.json".formatted(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end. */
    public Execution run(String name, String input) {
        try {
            ObjectNode context = JSON.createObjectNode();
            context.putObject("Execution")
                    .put("Name", name)
                    .put("StartTime", Instant.now().toString())
                    .set("Input", JSON.readTree(input));
            List<String> states = new ArrayList<>();
            return run(definition, context.at("/Execution/Input"), context, states);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Execution run(JsonNode machine, JsonNode input, ObjectNode context, List<String> states) {
        JsonNode now = input;
        String name = machine.get("StartAt").asText();
        while (true) {
            states.add(name);
            JsonNode state = machine.at("/States").get(name);
            context.putObject("State")
                    .put("Name", name)
                    .put("EnteredTime", Instant.now().toString());
            Paths paths = new Paths(now, context);
            switch (state.get("Type").asText()) {
                case "Succeed" -> {
                    return new Execution(states, Optional.of(now), "", "");
                }
                case "Fail" -> {
                    return new Execution(
                            states, Optional.empty(), said(state, "Error", paths), said(state, "Cause", paths));
                }
                case "Choice" -> name = Choices.next(state, paths);
                default -> {
                    Step step = step(state, paths);
                    now = step.output();
                    if (step.next().isEmpty()) {
                        return new Execution(states, Optional.of(now), "", "");
                    }
                    name = step.next().get();
                }
            }
        }
    }

    private static String said(JsonNode state, String what, Paths paths) {
        return state.has(what + "Path")
                ? paths.value(state.get(what + "Path").asText()).asText()
                : state.get(what).asText();
    }

    /** What comes of a state; no next one at the end. */
    private record Step(JsonNode output, Optional<String> next) {}

    private Step step(JsonNode state, Paths paths) {
        Map<Integer, Integer> attempts = new HashMap<>();
        while (true) {
            try {
                JsonNode result = selected(state, paths, result(state, paths));
                Optional<String> next = Optional.ofNullable(state.get("Next")).map(JsonNode::asText);
                return new Step(paths.with(state, result), next);
            } catch (StateFailure failure) {
                if (!mayRetry(state, failure, attempts)) {
                    return caught(state, paths, failure);
                }
            }
        }
    }

    private static JsonNode selected(JsonNode state, Paths paths, JsonNode result) {
        return state.has("ResultSelector")
                ? new Paths(result, paths.context()).filled(state.get("ResultSelector"))
                : result;
    }

    private static boolean mayRetry(JsonNode state, StateFailure failure, Map<Integer, Integer> attempts) {
        for (int i = 0; i < state.path("Retry").size(); i++) {
            JsonNode retrier = state.at("/Retry/" + i);
            if (matches(retrier, failure)) {
                return attempts.merge(i, 1, Integer::sum)
                        <= retrier.get("MaxAttempts").asInt();
            }
        }
        return false;
    }

    private static Step caught(JsonNode state, Paths paths, StateFailure failure) {
        for (JsonNode catcher : state.path("Catch")) {
            if (matches(catcher, failure)) {
                ObjectNode error =
                        JSON.createObjectNode().put("Error", failure.error()).put("Cause", failure.cause());
                return new Step(
                        paths.with(catcher.get("ResultPath").asText(), error),
                        Optional.of(catcher.get("Next").asText()));
            }
        }
        throw failure;
    }

    private static boolean matches(JsonNode rule, StateFailure failure) {
        for (JsonNode name : rule.get("ErrorEquals")) {
            if (name.asText().equals("States.ALL") || name.asText().equals(failure.error())) {
                return true;
            }
        }
        return false;
    }

    private JsonNode result(JsonNode state, Paths paths) {
        return switch (state.get("Type").asText()) {
            case "Task" -> invoke(state, paths);
            case "Pass" -> paths.filled(state.path(state.has("Parameters") ? "Parameters" : "Result"));
            case "Map" -> map(state, paths);
            default -> throw new AssertionError("no such state is known here: " + state);
        };
    }

    private JsonNode invoke(JsonNode state, Paths paths) {
        JsonNode parameters = paths.filled(state.get("Parameters"));
        String function = parameters.get("FunctionName").asText().replaceAll("^\\$\\{(.*)FunctionArn}$", "$1");
        RequestStreamHandler handler = Optional.ofNullable(functions.get(function))
                .orElseThrow(() -> new AssertionError("there is no function " + function));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(JSON.writeValueAsBytes(parameters.get("Payload"))),
                    answer,
                    new FunctionContext(times.get()));
            return JSON.createObjectNode().set("Payload", JSON.readTree(answer.toByteArray()));
        } catch (RuntimeException e) {
            throw StateFailure.thrown(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode map(JsonNode state, Paths paths) {
        JsonNode reader = paths.filled(state.at("/ItemReader/Parameters"));
        for (JsonNode item : read(reader.get("Key").asText())) {
            ObjectNode context = paths.context().deepCopy();
            context.putObject("Map").putObject("Item").set("Value", item);
            JsonNode input = new Paths(paths.input(), context).filled(state.get("ItemSelector"));
            run(state.get("ItemProcessor"), input, context, new ArrayList<>());
        }
        return JSON.createArrayNode();
    }

    private JsonNode read(String key) {
        try {
            return JSON.readTree(store.readAll(ObjectKey.of(key), 1 << 20));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
