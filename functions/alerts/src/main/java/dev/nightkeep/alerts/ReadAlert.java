package dev.nightkeep.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.announce.Announcement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells what a message means: an announcement of ours, the end of a run as a rule saw it, an alarm, or anything else. */
final class ReadAlert {
    private static final Set<String> WELL = Set.of("SUCCEEDED", "RECOVERED", "OK");
    private static final String PROGRAM = "Nightkeep ";

    private ReadAlert() {}

    static Alert of(SnsEvent.Message message) {
        Optional<JsonNode> json = message.json();
        if (json.filter(node -> node.path("event").asText("").equals("run-ended"))
                .isPresent()) {
            return runEnded(json.get());
        }
        if (json.filter(node -> node.has("AlarmName") && node.has("NewStateValue"))
                .isPresent()) {
            return alarm(json.get());
        }
        return message.facts().containsKey("event") ? announced(message) : anything(message);
    }

    /** The rule knows machine and run; the run itself has told the same, if it could. */
    private static Alert runEnded(JsonNode json) {
        String machine = last(json.path("stateMachine").asText(""), ":");
        String what = last(machine, "-");
        String stack = json.path("stack").asText("");
        String run = json.path("run").asText("");
        String status = json.path("status").asText("");
        String subject = "%s%s: %s %s".formatted(PROGRAM, stack, what, status);
        String text = "The run %s of %s ended as %s at %s, and could not tell why itself.%n%n%s%n"
                .formatted(
                        run,
                        machine,
                        status,
                        json.path("time").asText(""),
                        json.path("whatToDo").asText(""));
        return alert(
                Alert.Kind.PROBLEM,
                runOf(what, run),
                "%s/default".formatted(what),
                subject,
                text,
                Map.of("stack", stack));
    }

    private static Alert alarm(JsonNode json) {
        String name = json.path("AlarmName").asText("");
        String state = json.path("NewStateValue").asText("");
        String subject = "%salarm %s: %s".formatted(PROGRAM, name, state);
        String text = "%s%n%n%s%n"
                .formatted(
                        json.path("AlarmDescription").asText(""),
                        json.path("NewStateReason").asText(""));
        Alert.Kind kind = switch (state) {
            case "ALARM" -> Alert.Kind.PROBLEM;
            case "OK" -> Alert.Kind.WELL;
            default -> Alert.Kind.NOTHING;
        };
        String once = "alarm/%s/%s".formatted(name, json.path("StateChangeTime").asText(""));
        return alert(kind, once, "alarm/" + name, subject, text, Map.of());
    }

    private static Alert announced(SnsEvent.Message message) {
        Map<String, String> facts = message.facts();
        String state = facts.getOrDefault("state", "");
        String what = facts.getOrDefault("event", "").replaceFirst("-[^-]*$", "");
        String incident = facts.getOrDefault("incident", "%s/%s".formatted(what, facts.getOrDefault("job", "")));
        String once = Optional.ofNullable(facts.get("execution"))
                .map(execution -> runOf(what, execution))
                .orElse("message/" + message.id());
        Alert.Kind kind = WELL.contains(state) ? Alert.Kind.WELL : Alert.Kind.PROBLEM;
        return alert(kind, once, incident, message.subject().orElse(PROGRAM + what), message.text(), facts);
    }

    /** Whatever else is published was meant for people. */
    private static Alert anything(SnsEvent.Message message) {
        String once = "message/" + message.id();
        return alert(
                Alert.Kind.PROBLEM, once, once, message.subject().orElse("Nightkeep"), message.text(), message.facts());
    }

    private static Alert alert(
            Alert.Kind kind, String once, String incident, String subject, String text, Map<String, String> more) {
        Map<String, String> facts = new TreeMap<>(more);
        facts.put("incident", incident);
        return new Alert(kind, once, incident, new Announcement(subject, text, facts));
    }

    private static String runOf(String what, String execution) {
        return "run/%s/%s".formatted(what.toLowerCase(Locale.ROOT), last(execution, ":"));
    }

    private static String last(String text, String separator) {
        return text.substring(text.lastIndexOf(separator) + 1);
    }
}
