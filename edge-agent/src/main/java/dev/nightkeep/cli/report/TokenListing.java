package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.access.AccessToken;
import dev.nightkeep.access.IssuedToken;
import dev.nightkeep.access.Scope;
import dev.nightkeep.cli.text.TextTable;
import dev.nightkeep.cli.text.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** What the commands of {@code token} end with. */
public final class TokenListing {
    private final Instant now;
    private final ZoneId zone;

    public TokenListing(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A token whose text is shown now and never again. */
    public CommandResult issued(IssuedToken issued) {
        ObjectNode json = json(issued.token()).put("token", issued.text());
        return new CommandResult(
                ExitCode.DONE,
                List.of(
                        issued.text(),
                        "Token %s may %s; it %s."
                                .formatted(issued.token().id(), scopes(issued.token()), end(issued.token())),
                        "Keep the first line: it is shown only now, and kept nowhere."),
                json);
    }

    /** Tokens, the oldest first. */
    public CommandResult tokens(List<AccessToken> tokens) {
        TextTable table = new TextTable("ID", "NAME", "MAY", "CREATED", "STATE");
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("tokens");
        for (AccessToken token : tokens) {
            table.row(token.id(), token.name(), scopes(token), Times.local(token.created(), zone), end(token));
            array.add(json(token));
        }
        return new CommandResult(
                ExitCode.DONE, tokens.isEmpty() ? List.of("There are no tokens.") : table.lines(), json);
    }

    /** A token that ended. */
    public CommandResult revoked(AccessToken token) {
        return new CommandResult(
                ExitCode.DONE,
                List.of("Token %s (%s) opens nothing any more.".formatted(token.id(), token.name())),
                json(token));
    }

    private static String scopes(AccessToken token) {
        return token.scopes().stream().map(Scope::text).collect(Collectors.joining(" "));
    }

    private String end(AccessToken token) {
        if (token.revoked().isPresent()) {
            return "was revoked " + Times.local(token.revoked().get(), zone);
        }
        return token.expires()
                .map(when -> (token.expiredAt(now) ? "expired " : "expires ") + Times.local(when, zone))
                .orElse("never expires");
    }

    private static ObjectNode json(AccessToken token) {
        ObjectNode node = Json.object()
                .put("id", token.id())
                .put("name", token.name())
                .put("created", token.created().toString());
        token.scopes().forEach(scope -> node.withArrayProperty("scopes").add(scope.text()));
        token.expires().ifPresent(when -> node.put("expires", when.toString()));
        token.revoked().ifPresent(when -> node.put("revoked", when.toString()));
        return node;
    }
}
