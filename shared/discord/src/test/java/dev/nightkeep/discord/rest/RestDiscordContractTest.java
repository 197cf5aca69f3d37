package dev.nightkeep.discord.rest;

import dev.nightkeep.discord.api.DiscordService;
import dev.nightkeep.discord.api.DiscordServiceContract;

/** The client over HTTP. */
final class RestDiscordContractTest extends DiscordServiceContract {
    @Override
    protected DiscordService service() {
        return fixture.service();
    }
}
