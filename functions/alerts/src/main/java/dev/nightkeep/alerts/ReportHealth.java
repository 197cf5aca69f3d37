package dev.nightkeep.alerts;

import dev.nightkeep.announce.Announcement;
import dev.nightkeep.announce.Announcer;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.health.HealthProblem;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Publishes each problem when it is seen first, and that it is over when it is not seen any more. */
final class ReportHealth {
    private static final ObjectKey SEEN = ObjectKey.of("control/alerts/health.json");

    private final BackupStore store;
    private final Incidents incidents;
    private final Announcer topic;
    private final String stack;

    ReportHealth(BackupStore store, Clock clock, Announcer topic, String stack) {
        this.store = store;
        this.incidents = new Incidents(store, clock);
        this.topic = topic;
        this.stack = stack;
    }

    /** The content of the object that says which problems were seen last. */
    record Seen(List<HealthProblem> problems) {}

    void report(List<HealthProblem> problems) {
        Map<String, HealthProblem> now = problems.stream()
                .collect(Collectors.toMap(HealthProblem::incident, each -> each, (a, b) -> a, LinkedHashMap::new));
        List<HealthProblem> over = seen().stream()
                .filter(each -> !now.containsKey(each.incident()))
                .toList();
        List<HealthProblem> all = new ArrayList<>(now.values());
        all.addAll(over);
        store.write(SEEN, ControlJson.write(new Seen(all)), Precondition.none());
        TellOnce publish = new TellOnce(incidents, topic::announce);
        now.values().forEach(each -> publish.tell(alert(each, Alert.Kind.PROBLEM)));
        over.forEach(each -> publish.tell(alert(each, Alert.Kind.WELL)));
        store.write(SEEN, ControlJson.write(new Seen(List.copyOf(now.values()))), Precondition.none());
    }

    private List<HealthProblem> seen() {
        return store.find(SEEN)
                .map(found -> ControlJson.read(store.readAll(SEEN, ControlJson.MAX_BYTES), Seen.class, SEEN.value()))
                .map(Seen::problems)
                .orElseGet(List::of);
    }

    private Alert alert(HealthProblem problem, Alert.Kind kind) {
        String subject = "Nightkeep %s: %s of job %s".formatted(stack, problem.rule(), problem.job());
        String text = kind == Alert.Kind.PROBLEM
                ? "%s.%n%nWhat to do: %s.%n".formatted(problem.text(), problem.whatToDo())
                : "This is over: %s.%n".formatted(problem.text());
        Map<String, String> facts = Map.of(
                "event",
                "health-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                "stack",
                stack,
                "job",
                problem.job().value(),
                "state",
                kind == Alert.Kind.PROBLEM ? "PROBLEM" : "RECOVERED",
                "severity",
                problem.severity().text(),
                "incident",
                problem.incident());
        String once = "published/" + problem.incident();
        return new Alert(kind, once, once, new Announcement(subject, text, facts));
    }
}
