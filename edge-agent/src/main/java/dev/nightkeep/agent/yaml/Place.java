package dev.nightkeep.agent.yaml;

/**
 * Where something stands.
 *
 * @param source a file as it was named, or a variable of the environment
 * @param line   from 1; 0 where there are no lines
 */
public record Place(String source, int line) {
    /** Of a value that no line holds. */
    public static Place of(String source) {
        return new Place(source, 0);
    }

    /** {@code nightkeep.yaml:7}. */
    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line;
    }
}
