package dev.nightkeep.workflow.restore;

import dev.nightkeep.format.JobName;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.workflow.Members;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is to be restored, and how.
 *
 * @param backup   an id, or {@code latest}
 * @param into     the job whose database it goes to
 * @param onlyInto the one collection that may be written to, where it was named
 * @param plan     where the plan lies that somebody agreed to
 * @param dryRun   whether it is only shown what would be done
 */
record RestoreOrder(
        JobName job,
        String backup,
        JobName into,
        Optional<String> onlyInto,
        Optional<String> plan,
        boolean dryRun,
        RestoreRequest request) {
    private static final Set<String> OF_THE_RUN = Set.of("job", "backup", "requestedBy", "dryRun", "request", "plan");

    /**
     * Reads it.
     *
     * @param object gives the members that lie in the bucket under a key
     * @throws dev.nightkeep.error.ConfigurationException naming the member that is not understood
     */
    static RestoreOrder of(Map<String, Object> input, Function<String, Map<String, Object>> object) {
        Members members = members(new Members("the input of the restore", input), object);
        JobName job = members.job();
        return new RestoreOrder(
                job,
                members.required("backup"),
                members.text("into").isPresent() ? members.job("into") : job,
                members.text("onlyInto"),
                members.text("plan"),
                members.flag("dryRun"),
                RestoreMembers.request(members));
    }

    private static Members members(Members input, Function<String, Map<String, Object>> object) {
        Set<String> known = new HashSet<>(OF_THE_RUN);
        known.addAll(RestoreMembers.NAMES);
        Optional<String> reference = input.requireOnly(known).text("request");
        return reference.isEmpty() ? input : joined(input.requireOnly(OF_THE_RUN), reference.get(), object);
    }

    private static Members joined(Members input, String reference, Function<String, Map<String, Object>> object) {
        Members request = new Members("the request " + reference, object.apply(reference));
        Map<String, Object> all =
                new HashMap<>(request.requireOnly(RestoreMembers.NAMES).values());
        all.putAll(input.values());
        return new Members("the request " + reference, all);
    }
}
