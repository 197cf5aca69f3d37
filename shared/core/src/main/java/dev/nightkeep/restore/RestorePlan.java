package dev.nightkeep.restore;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.hash.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a restore would do, and what it was decided on: applied to the same request, backup and target it does exactly
 * that.
 *
 * @param backup      an id or a path
 * @param target      where it goes, as people may see it
 * @param request     the fingerprint of what was asked for
 * @param collections in the order of their names
 * @param problems    what stands against it
 */
public record RestorePlan(
        String backup,
        String target,
        Digest request,
        RestoreStrategy strategy,
        List<CollectionPlan> collections,
        List<PlanProblem> problems) {
    public RestorePlan {
        collections = List.copyOf(collections);
        problems = List.copyOf(problems);
    }

    /** A digest of everything that matters: request, backup, target and every decision. */
    @JsonProperty("hash")
    public Digest hash() {
        StringBuilder text = new StringBuilder(backup + "\n" + target + "\n" + request);
        collections.forEach(each -> text.append("\n%s %s %s".formatted(each.from(), each.to(), each.decisions())));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return Digest.of(bytes, 0, bytes.length);
    }

    /** The counts of all collections. */
    public FateCounts totals() {
        return collections.stream().map(CollectionPlan::counts).reduce(FateCounts.none(), FateCounts::plus);
    }

    public long conflicts() {
        return sum(CollectionPlan::conflicts);
    }

    public long bytes() {
        return sum(CollectionPlan::bytes);
    }

    private long sum(ToLongFunction<CollectionPlan> amount) {
        return collections.stream().mapToLong(amount).sum();
    }

    /** Whether something stands against it. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(PlanProblem::isError);
    }

    /** In what this plan, made later, differs from that one in a way that matters; nothing where it does the same. */
    public List<String> differencesFrom(RestorePlan approved) {
        List<String> differences = new ArrayList<>();
        if (!approved.backup.equals(backup)) {
            differences.add("the plan is for backup %s, not %s".formatted(approved.backup, backup));
        }
        if (!approved.target.equals(target)) {
            differences.add("the plan is for %s, not %s".formatted(approved.target, target));
        }
        if (!approved.request.equals(request)) {
            differences.add("the plan was made for other options");
        }
        differences.addAll(new PlanDifferences(approved.collections, collections).sentences());
        return differences;
    }

    /** As JSON. */
    public byte[] toJson() {
        return ControlJson.write(this);
    }

    /**
     * Reads a plan that may have been written by anyone.
     *
     * @throws dev.nightkeep.error.CorruptBackupException when it is none
     */
    public static RestorePlan read(byte[] json, String name) {
        return ControlJson.read(json, RestorePlan.class, name);
    }
}
