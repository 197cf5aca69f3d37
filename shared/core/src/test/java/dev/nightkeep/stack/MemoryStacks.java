package dev.nightkeep.stack;

import dev.nightkeep.error.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stacks in memory. */
public final class MemoryStacks implements Stacks {
    private final Map<String, DeployedStack> stacks = new ConcurrentHashMap<>();
    private final Map<String, List<StackResource>> resources = new ConcurrentHashMap<>();

    public MemoryStacks with(DeployedStack stack, StackResource... made) {
        stacks.put(stack.name(), stack);
        resources.put(stack.name(), List.of(made));
        return this;
    }

    @Override
    public Optional<DeployedStack> find(String name) {
        return Optional.ofNullable(stacks.get(checked(name)));
    }

    private static String checked(String name) {
        if (!name.matches("[A-Za-z][A-Za-z0-9-]{0,127}")) {
            throw new ConfigurationException("'%s' is not the name of a stack".formatted(name), "Correct it");
        }
        return name;
    }

    @Override
    public List<StackResource> resources(String name) {
        return Optional.ofNullable(resources.get(checked(name)))
                .orElseThrow(() -> new ConfigurationException("There is no stack " + name, "Correct it"));
    }

    @Override
    public String place() {
        return "memory";
    }

    @Override
    public void close() {}
}
