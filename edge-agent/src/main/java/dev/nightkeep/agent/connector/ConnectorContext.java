package dev.nightkeep.agent.connector;

import dev.nightkeep.agent.secret.SecretReference;
import dev.nightkeep.agent.secret.Secrets;
import dev.nightkeep.agent.yaml.Settings;
import dev.nightkeep.format.JobName;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.secret.Secret;
import dev.nightkeep.time.Clock;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a connector is given for one attempt.
 *
 * @param settings     below its word, checked
 * @param workspace    a folder of its own that only this user can read; removed behind the attempt
 * @param folder       what relative paths are relative to
 * @param variables    of the environment, for programs that are run
 * @param encrypted    whether what is kept is encrypted
 * @param cancellation which ends the attempt: what takes long looks at it
 * @param notices      where sentences for people go, without secrets and final stops
 */
public record ConnectorContext(
        JobName job,
        Settings settings,
        Secrets secrets,
        Path workspace,
        Path folder,
        Map<String, String> variables,
        boolean encrypted,
        Clock clock,
        Cancellation cancellation,
        Consumer<String> notices) {
    public ConnectorContext {
        variables = Map.copyOf(variables);
    }

    /** The secret that a setting refers to, resolved now. */
    public Secret secret(String name) {
        return secrets.resolve(SecretReference.parse(settings.required(name)));
    }

    /** A path that a setting names. */
    public Path path(String name) {
        return folder.resolve(settings.required(name)).normalize();
    }
}
