package dev.nightkeep.workflow;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.namespace.NamespaceSelection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people wrote as the input of a state machine, read member by member. One that is not known is refused rather than
 * passed over: a misspelt {@code dryRun} must not become a restore.
 *
 * @param what   it is, for messages
 * @param values as JSON has them
 */
public record Members(String what, Map<String, Object> values) {
    /** How many members an object may have, or texts a list. */
    private static final int SHOWN = 40;

    /**
     * Does nothing when all members are among these.
     *
     * @throws ConfigurationException naming the first that is not
     */
    public Members requireOnly(Set<String> known) {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new ConfigurationException(
                            "%s has a member '%s', which means nothing there".formatted(what, shown(name)),
                            "Correct its name or take it out; there may be %s"
                                    .formatted(String.join(", ", new TreeSet<>(known))));
                });
        return this;
    }

    private static String shown(String name) {
        return name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "...";
    }

    public Optional<String> text(String name) {
        return value(name, String.class, "a text");
    }

    /**
     * A text that must be there.
     *
     * @throws ConfigurationException when it is not
     */
    public String required(String name) {
        return text(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> wrong(name, "must be there and be a text"));
    }

    /** The job that the input must name. */
    public JobName job() {
        return job("job");
    }

    /**
     * The job under that name.
     *
     * @throws ConfigurationException when there is none, or it cannot be one
     */
    public JobName job(String name) {
        String job = required(name);
        if (!JobName.isName(job)) {
            throw wrong(name, "is not the name of a job");
        }
        return new JobName(job);
    }

    /** Which collections are meant: {@code databases}, {@code collections} and {@code exclude}. */
    public NamespaceSelection selection() {
        return new NamespaceSelection(Set.copyOf(texts("databases")), texts("collections"), texts("exclude"));
    }

    /** False where it is not there. */
    public boolean flag(String name) {
        return flag(name, false);
    }

    public boolean flag(String name, boolean usual) {
        return value(name, Boolean.class, "true or false").orElse(usual);
    }

    /** Empty where it is not there. */
    public List<String> texts(String name) {
        return list(name, String.class, "a list of texts");
    }

    /** The objects of a list; none where it is not there. */
    @SuppressWarnings("unchecked") // JSON has no other keys
    public List<Members> objects(String name) {
        return list(name, Map.class, "a list of objects").stream()
                .map(object -> new Members("'%s' of %s".formatted(name, what), (Map<String, Object>) object))
                .toList();
    }

    @SuppressWarnings("unchecked") // JSON has no other keys
    public Optional<Members> object(String name) {
        return value(name, Map.class, "an object")
                .map(object -> new Members("'%s' of %s".formatted(name, what), (Map<String, Object>) object));
    }

    private <T> List<T> list(String name, Class<T> type, String kind) {
        List<?> items = value(name, List.class, kind).orElse(List.of());
        if (!items.stream().allMatch(type::isInstance)) {
            throw wrong(name, "must be " + kind);
        }
        return items.stream().map(type::cast).toList();
    }

    private <T> Optional<T> value(String name, Class<T> type, String kind) {
        Optional<Object> value = Optional.ofNullable(values.get(name));
        if (value.isPresent() && !type.isInstance(value.get())) {
            throw wrong(name, "must be " + kind);
        }
        return value.map(type::cast);
    }

    /** What is thrown where a member is not as it must be. */
    public ConfigurationException wrong(String name, String how) {
        return new ConfigurationException(
                "'%s' in %s %s".formatted(name, what, how),
                "Correct it and start the state machine again; docs/deploy.md shows every member");
    }
}
