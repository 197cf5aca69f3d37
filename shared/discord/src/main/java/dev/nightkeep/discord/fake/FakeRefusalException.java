package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.error.NightkeepException;
import java.util.Optional;

/** What Discord would not do, with its status and its code (developer documentation, JSON error codes). */
final class FakeRefusalException extends NightkeepException {
    private final int status;
    private final int number;
    private final Optional<JsonObject> errors;

    FakeRefusalException(int status, int number, String message, Optional<JsonObject> errors) {
        super(message, "Send what Discord takes", null);
        this.status = status;
        this.number = number;
        this.errors = errors;
    }

    static FakeRefusalException unauthorized() {
        return new FakeRefusalException(401, 0, "401: Unauthorized", Optional.empty());
    }

    static FakeRefusalException missingAccess() {
        return new FakeRefusalException(403, 50001, "Missing Access", Optional.empty());
    }

    static FakeRefusalException missingPermissions() {
        return new FakeRefusalException(403, 50013, "Missing Permissions", Optional.empty());
    }

    static FakeRefusalException notFound(int number, String message) {
        return new FakeRefusalException(404, number, message, Optional.empty());
    }

    static FakeRefusalException unknownChannel() {
        return notFound(10003, "Unknown Channel");
    }

    static FakeRefusalException unknownMessage() {
        return notFound(10008, "Unknown Message");
    }

    static FakeRefusalException bad(int number, String message) {
        return new FakeRefusalException(400, number, message, Optional.empty());
    }

    static FakeRefusalException tooLarge() {
        return new FakeRefusalException(413, 40005, "Request entity too large", Optional.empty());
    }

    int status() {
        return status;
    }

    JsonObject json() {
        return new JsonMembers()
                .put("message", failed())
                .put("code", number)
                .putIfPresent("errors", errors)
                .object();
    }
}
