package dev.nightkeep.agent.yaml;

/**
 * One thing that is wrong with a configuration.
 *
 * @param path   of the value, such as {@code jobs.nightly.timeout}; empty for the whole
 * @param text   what is wrong, a sentence without its final stop and without any secret
 * @param remedy what is allowed, and what may have been meant, likewise
 */
public record Problem(Place place, String path, String text, String remedy) {
    @Override
    public String toString() {
        String subject = path.isEmpty() ? "" : path + ": ";
        return "%s: %s%s. %s.".formatted(place, subject, text, remedy);
    }
}
