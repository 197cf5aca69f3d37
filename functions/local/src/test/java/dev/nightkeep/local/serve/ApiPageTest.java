package dev.nightkeep.local.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.client.MongoClient;
import dev.nightkeep.local.server.EmbeddedMongo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code docs/api.md} are typed as they stand there, against a server. */
final class ApiPageTest {
    private static final Path PAGE = Path.of("../../docs/api.md");
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh\\n(.*?)# HTTP (\\d{3})\\n```$");
    private static final String SHELL =
            "set -euo pipefail\ncurl() { command curl -w '\\nHTTP %{http_code}\\n' \"$@\"; }\n";

    @TempDir
    private Path folder;

    @Test
    void commands_ofThePage_areAnsweredAsItSays() throws Exception {
        assumeThat(isThere("bash") && isThere("curl"))
                .as("bash and curl on the PATH")
                .isTrue();
        List<MatchResult> blocks =
                COMMANDS.matcher(Files.readString(PAGE)).results().toList();
        assertThat(blocks).hasSizeGreaterThan(10);
        try (EmbeddedMongo mongo = EmbeddedMongo.start();
                MongoClient database = mongo.client();
                ServeRun serve = ServeRun.start(
                        folder, Map.of("DB", mongo.uri()), "--uri-env", "DB", "--reads", "100", "--writes", "100")) {
            fill(database);
            String answers = run(blocks, serve.url(), ServeRun.token(folder, "read", "backup", "restore", "delete"));
            List<String> parts = List.of(answers.split("== block\n")).subList(1, blocks.size() + 1);
            for (int i = 0; i < blocks.size(); i++) {
                String last = parts.get(i).substring(parts.get(i).lastIndexOf("HTTP "));
                assertThat(last.strip())
                        .as("%s%n%s", blocks.get(i).group(), parts.get(i))
                        .isEqualTo("HTTP " + blocks.get(i).group(2));
                assertThat(parts.get(i)).doesNotContain("\"state\":\"failed\"", "\"state\":\"cancelled\"");
            }
            assertThat(database.getDatabase("app")
                            .getCollection("users_rescued")
                            .countDocuments())
                    .isEqualTo(20);
        }
    }

    private static void fill(MongoClient database) {
        database.getDatabase("app")
                .getCollection("users")
                .insertMany(IntStream.range(0, 20)
                        .mapToObj(i -> new Document("_id", i))
                        .toList());
    }

    private String run(List<MatchResult> blocks, String url, String token) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder(SHELL);
        blocks.forEach(block -> script.append("echo '== block'\n").append(block.group(1)));
        Path file = Files.writeString(folder.resolve("page.sh"), script);
        ProcessBuilder builder = new ProcessBuilder("bash", file.toString()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("TOKEN", token, "API", url));
        Process process = builder.start();
        String answers = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(answers).isZero();
        return answers;
    }

    private static boolean isThere(String tool) {
        return List.of(System.getenv("PATH").split(java.io.File.pathSeparator)).stream()
                .anyMatch(part -> Files.isExecutable(Path.of(part, tool)));
    }
}
