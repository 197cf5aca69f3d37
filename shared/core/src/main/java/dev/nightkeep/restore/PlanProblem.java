package dev.nightkeep.restore;

/**
 * Something that a person should know before a restore.
 *
 * @param severity  whether it stops the restore
 * @param namespace of the collection in the target, or a database's name
 * @param sentence  what it is
 */
public record PlanProblem(Severity severity, String namespace, String sentence) {
    /** Whether it stops a restore unless told otherwise. */
    public enum Severity {
        ERROR,
        WARNING
    }

    static PlanProblem error(Object namespace, String sentence) {
        return new PlanProblem(Severity.ERROR, namespace.toString(), sentence);
    }

    static PlanProblem warning(Object namespace, String sentence) {
        return new PlanProblem(Severity.WARNING, namespace.toString(), sentence);
    }

    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
