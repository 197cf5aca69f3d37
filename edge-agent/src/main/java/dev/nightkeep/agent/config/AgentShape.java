package dev.nightkeep.agent.config;

import dev.nightkeep.agent.connector.Connector;
import dev.nightkeep.agent.connector.Connectors;
import dev.nightkeep.agent.secret.SecretSetting;
import dev.nightkeep.agent.shape.Field;
import dev.nightkeep.agent.shape.Shape;
import dev.nightkeep.agent.shape.Texts;
import java.util.ArrayList;
import java.util.List;

/** What a configuration of the agent may hold. */
public final class AgentShape {
    private AgentShape() {}

    /** The shape of a whole file, with the connectors that there are. */
    public static Shape.Known of(Connectors connectors) {
        return Shape.Known.of(
                Field.optional(
                        "include",
                        new Shape.Items(Texts.PATH),
                        "Files whose settings count where this one sets nothing else; relative to this file."),
                Field.required("storage", storage(), "Where backups are kept: a directory, a bucket or a mount."),
                Field.optional(
                        "encryption", encryption(), "With what backups are encrypted before they leave this host."),
                Field.optional("defaults", job(List.of()), "What holds for each job that does not set it itself."),
                Field.required(
                        "jobs", new Shape.Named(Values.JOB, job(List.copyOf(connectors.all()))), "What is backed up."),
                Field.optional(
                        "notifications",
                        new Shape.Named(Values.CHANNEL, ChannelShape.channel()),
                        "Who is told, each under a name of its own."),
                Field.optional("metrics", metrics(), "Where numbers about runs go."),
                Field.optional("proxy", proxy(), "Through what the web is reached; else what the environment says."),
                Field.optional("log", log(), "What is written about runs."),
                Field.optional(
                        "vault", vault(), "How HashiCorp Vault is reached, for references that begin with vault:"),
                Field.standard("parallel", new Shape.WholeNumber(1, 32), "2", "How many jobs run at once."),
                Field.optional(
                        "state",
                        Texts.PATH,
                        "Where this host notes when jobs ran and what was told. Standard: what systemd gives, else"
                                + " ~/.local/state/nightkeep."));
    }

    private static Shape.Known storage() {
        return Shape.Known.of(
                        Field.optional("directory", Texts.PATH, "A directory of this host; made when it is not there."),
                        Field.optional("s3", bucket(), "A bucket of S3, or of a service that is compatible with it."),
                        Field.optional(
                                "mount",
                                mount(),
                                "A directory on a disk or a share that is mounted. Nothing is written while it is not."))
                .withOneOf(true, "directory", "s3", "mount");
    }

    private static Shape.Known bucket() {
        return Shape.Known.of(
                Field.required(
                        "bucket",
                        Texts.matching("the name of a bucket", "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"),
                        "The bucket."),
                Field.optional(
                        "prefix",
                        Texts.matching("a prefix without a slash at its ends", "[^/\\s](?:[^\\s]*[^/\\s])?"),
                        "What all keys begin with."),
                Field.optional(
                        "region",
                        Texts.matching("a region, such as eu-central-1", "[a-z0-9-]+"),
                        "Else the environment's."),
                Field.optional("endpoint", Texts.URL, "The address of a compatible service."));
    }

    private static Shape.Known mount() {
        return Shape.Known.of(
                Field.required("directory", Texts.PATH, "The directory."),
                Field.optional(
                        "mounted-at",
                        Texts.PATH,
                        "Where something must be mounted. Standard: anywhere above the directory but at /."));
    }

    private static Shape.Known encryption() {
        return Shape.Known.of(
                        Field.optional(
                                "recipients",
                                new Shape.Items(Texts.matching("a public key of age, age1...", "age1[a-z0-9]+")),
                                "Public keys of age: any of their identities opens a backup."),
                        Field.optional(
                                "key-file", Texts.PATH, "A file with an AES-256 key, as keys generate makes it."),
                        Field.optional("kms-keys", new Shape.Items(Texts.ANY), "ARNs of keys in AWS KMS."),
                        Field.optional(
                                "identity",
                                Texts.PATH,
                                "The identity of age that opens backups, where it lies on this host: verification needs it."),
                        Field.standard(
                                "key-elsewhere",
                                new Shape.Flag(),
                                "false",
                                "Whether you take it upon yourself that the key is safe, without a proof."),
                        Field.optional(
                                "none",
                                new Shape.Flag(),
                                "true says that backups are not encrypted, although earlier ones of a job were."))
                .withOneOf(true, "recipients", "key-file", "kms-keys", "none");
    }

    private static Shape.Known job(List<Connector> connectors) {
        List<Field> fields = new ArrayList<>();
        connectors.forEach(each -> fields.add(Field.optional(each.name(), each.settings(), each.about())));
        fields.addAll(JobShape.fields());
        Shape.Known job = new Shape.Known(fields, List.of());
        return connectors.isEmpty()
                ? job
                : job.withOneOf(true, connectors.stream().map(Connector::name).toArray(String[]::new));
    }

    private static Shape.Known metrics() {
        return Shape.Known.of(
                Field.optional(
                        "textfile",
                        Texts.PATH,
                        "A file that ends in .prom, for the textfile collector of node_exporter."),
                Field.optional("pushgateway", Texts.URL, "The address of a Prometheus Pushgateway."),
                Field.optional(
                        "statsd",
                        Shape.Known.of(
                                Field.standard("host", Texts.ANY, "127.0.0.1", "Where StatsD listens."),
                                Field.standard(
                                        "port", new Shape.WholeNumber(1, 65_535), "8125", "On which port of UDP."),
                                Field.standard("prefix", Texts.ANY, "nightkeep", "What each name begins with.")),
                        "A StatsD server."));
    }

    private static Shape.Known proxy() {
        return Shape.Known.of(
                Field.optional("http", Texts.URL, "The proxy for http."),
                Field.optional("https", Texts.URL, "The proxy for https."),
                Field.optional(
                        "no-proxy",
                        new Shape.Items(Texts.ANY),
                        "Hosts that are reached without it; .example.net stands for all below it."));
    }

    private static Shape.Known log() {
        return Shape.Known.of(
                Field.standard(
                        "format",
                        new Shape.Choice(List.of("auto", "text", "json")),
                        "auto",
                        "Text for people or a JSON object for each line; auto is text on a terminal."),
                Field.optional("file", Texts.PATH, "A file for hosts without journald, as JSON; rotated."),
                Field.standard("max-size", Texts.BYTES, "10MB", "How large that file becomes before it is rotated."),
                Field.standard("files", new Shape.WholeNumber(1, 100), "5", "How many rotated files are kept."));
    }

    private static Shape.Known vault() {
        return Shape.Known.of(
                Field.required("address", Texts.URL, "Its address, such as https://vault.example.net:8200."),
                Field.required("token", SecretSetting.SHAPE, "The token; env: or file: or secretsmanager:."),
                Field.optional("namespace", Texts.ANY, "The namespace, in Vault Enterprise."));
    }
}
