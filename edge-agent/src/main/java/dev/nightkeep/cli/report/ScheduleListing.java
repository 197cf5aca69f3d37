package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.text.TextTable;
import dev.nightkeep.schedule.Schedule;
import dev.nightkeep.stack.Installation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code schedule} shows. */
public final class ScheduleListing {
    private ScheduleListing() {}

    /** All schedules of an installation. */
    public static CommandResult of(List<Schedule> schedules, Installation installation) {
        return new CommandResult(ExitCode.DONE, lines(schedules), json(schedules, installation));
    }

    /** The same, after one of them was changed. A deployment would take that back where it says otherwise, so that is said. */
    public static CommandResult changed(List<Schedule> schedules, Schedule changed, Installation installation) {
        List<String> lines = new ArrayList<>(lines(schedules));
        lines.add("");
        lines.add("%s: %s, %s, %s."
                .formatted(changed.name(), changed.expression().words(), changed.zone(), state(changed)));
        lines.addAll(differences(changed, installation));
        return new CommandResult(
                ExitCode.DONE, lines, json(schedules, installation).put("changed", changed.name()));
    }

    private static List<String> lines(List<Schedule> schedules) {
        TextTable table = new TextTable("SCHEDULE", "STATE", "WHEN", "ZONE", "WHAT");
        schedules.forEach(schedule -> table.row(
                schedule.name(),
                state(schedule),
                schedule.expression().words(),
                schedule.zone().getId(),
                schedule.description()));
        return table.lines();
    }

    private static String state(Schedule schedule) {
        return schedule.on() ? "on" : "paused";
    }

    private static List<String> differences(Schedule changed, Installation installation) {
        Map<String, String> parameters = installation.stack().parameters();
        List<String> words = new ArrayList<>();
        String zone = changed.zone().getId();
        if (!zone.equals(parameters.getOrDefault("TimeZone", zone))) {
            words.add("TimeZone=" + zone);
        }
        changed.expression()
                .time()
                .map(Object::toString)
                .filter(time -> changed.name().equals("backup"))
                .filter(time -> !time.equals(parameters.getOrDefault("BackupTime", time)))
                .ifPresent(time -> words.add("BackupTime=" + time));
        return words.isEmpty()
                ? List.of()
                : List.of(
                        "The parameters of the stack still say otherwise. So that the health watch knows, and no later"
                                + " change of them takes this back, deploy with: nightkeep deploy --parameter "
                                + String.join(" --parameter ", words));
    }

    private static ObjectNode json(List<Schedule> schedules, Installation installation) {
        ObjectNode json = Json.object().put("stack", installation.name());
        ArrayNode array = json.putArray("schedules");
        schedules.forEach(schedule -> array.addObject()
                .put("name", schedule.name())
                .put("on", schedule.on())
                .put("expression", schedule.expression().text())
                .put("when", schedule.expression().words())
                .put("zone", schedule.zone().getId())
                .put("description", schedule.description()));
        return json;
    }
}
