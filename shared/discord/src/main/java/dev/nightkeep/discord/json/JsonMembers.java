package dev.nightkeep.discord.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An object that is put together member by member. Not thread-safe. */
public final class JsonMembers {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Adds a member. */
    public JsonMembers put(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Adds a member where there is a value. */
    public JsonMembers putIfPresent(String name, Optional<?> value) {
        value.ifPresent(present -> members.put(name, present));
        return this;
    }

    /** Adds a member where that holds. */
    public JsonMembers putIf(boolean condition, String name, Object value) {
        return condition ? put(name, value) : this;
    }

    /** What was put together. */
    public JsonObject object() {
        return new JsonObject(members);
    }
}
