package dev.nightkeep.discord.rest;

import dev.nightkeep.discord.api.CommandScope;
import dev.nightkeep.discord.api.DiscordRegistry;
import dev.nightkeep.discord.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Registered commands over HTTP. Thread-safe. */
final class RestRegistry implements DiscordRegistry {
    private final Exchange exchange;

    RestRegistry(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public List<JsonObject> commands(CommandScope scope) {
        return exchange.send(call("list commands", "GET", scope, Optional.empty()))
                .objects();
    }

    @Override
    public List<JsonObject> overwrite(CommandScope scope, List<JsonObject> commands) {
        return exchange.send(call("register commands", "PUT", scope, Optional.of(Body.json(commands))))
                .objects();
    }

    private static Call call(String operation, String method, CommandScope scope, Optional<Body> body) {
        String guild = scope.guildId().map("/guilds/%s"::formatted).orElse("");
        LimitKey limit = new LimitKey(method + " /applications/commands", guild);
        String path = "/applications/%s%s/commands".formatted(scope.applicationId(), guild);
        return new Call(
                operation,
                "the scope applications.commands, by inviting it anew,",
                method,
                limit,
                path,
                body,
                true,
                true);
    }
}
