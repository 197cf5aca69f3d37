package dev.nightkeep.conversation.hold;

import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.conversation.text.WrittenTime;
import dev.nightkeep.discord.command.CommandInvocation;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;

/** Which backups somebody wants to see, as it was typed. */
final class WrittenQuery {
    private WrittenQuery() {}

    static JsonObject of(CommandInvocation command) {
        return new JsonMembers()
                .putIfPresent("job", JobOption.find(command).map(JobName::value))
                .putIfPresent("type", command.text("type"))
                .putIfPresent("from", command.text("from"))
                .putIfPresent("to", command.text("to"))
                .object();
    }

    static CatalogQuery read(JsonObject query, Instant now) {
        CatalogQuery dated = CatalogQuery.everything()
                .ofJob(query.text("job").map(JobName::new))
                .between(time(query, "from", now), time(query, "to", now));
        return query.text("type")
                .map(type -> dated.ofTypes(EnumSet.of(BackupType.valueOf(type.toUpperCase(Locale.ROOT)))))
                .orElse(dated);
    }

    private static Optional<Instant> time(JsonObject query, String name, Instant now) {
        return query.text(name).map(text -> required(name, text, now));
    }

    /** The time that somebody wrote. */
    static Instant required(String name, String text, Instant now) {
        return WrittenTime.parse(text, now)
                .orElseThrow(() -> new ConfigurationException(
                        "The option %s is no time".formatted(name),
                        "Write a day as 2026-11-30, or a while ago as 12h, 7d, 4w, 6m or 1y"));
    }
}
