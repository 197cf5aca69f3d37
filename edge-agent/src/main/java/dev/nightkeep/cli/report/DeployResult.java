package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.text.Facts;
import dev.nightkeep.cli.text.ShellWord;
import dev.nightkeep.stack.Installation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code deploy} ends with. */
public final class DeployResult {
    private DeployResult() {}

    /**
     * A stack that is deployed, and what comes next.
     *
     * @param arguments with which other commands reach the stack
     */
    public static CommandResult of(Installation installation, String arguments) {
        Map<String, String> outputs = installation.stack().outputs();
        List<String> next = next(outputs, arguments);
        boolean settled = installation.stack().settled();
        List<String> lines = new ArrayList<>();
        lines.add(
                settled
                        ? "The stack %s is deployed".formatted(installation.name())
                        : "The stack %s is in the state %s"
                                .formatted(
                                        installation.name(),
                                        installation.stack().status()));
        Facts facts = new Facts();
        List.of("BucketName", "RecoveryApiUrl", "TopicArn")
                .forEach(name ->
                        Optional.ofNullable(outputs.get(name)).ifPresent(value -> facts.add(name, List.of(value))));
        lines.addAll(facts.lines());
        lines.add("");
        lines.add("Next:");
        next.forEach(step -> lines.add("  " + step));
        ObjectNode json = Json.object()
                .put("stack", installation.name())
                .put("status", installation.stack().status());
        json.set("outputs", Json.value(outputs));
        ArrayNode steps = json.putArray("next");
        next.forEach(steps::add);
        return new CommandResult(settled ? ExitCode.DONE : ExitCode.PARTIAL_OR_FAILED, lines, json);
    }

    private static List<String> next(Map<String, String> outputs, String arguments) {
        List<String> steps = new ArrayList<>();
        steps.add(
                "1. Open the link in the message 'AWS Notification - Subscription Confirmation', else no alert comes.");
        steps.add("2. Put the connection string into mongo-uri.txt, readable by you alone, and store it:");
        steps.add("   " + outputs.getOrDefault("StoreUriCommand", "see docs/deploy.md"));
        steps.add("3. Make the first backup: nightkeep remote backup " + arguments);
        steps.add("4. See whether all is well:  nightkeep doctor " + arguments);
        return steps;
    }

    /** SAM has said why. */
    public static CommandResult failed(String stack, int exit) {
        return new CommandResult(
                ExitCode.PARTIAL_OR_FAILED,
                List.of(
                        "The stack %s was NOT deployed: sam ended with %d, and says why above.".formatted(stack, exit),
                        "A change that failed was undone by CloudFormation. A first deployment that failed has to be"
                                + " removed before the next one: sam delete --stack-name " + ShellWord.of(stack)),
                Json.object().put("stack", stack).put("samExit", exit));
    }
}
