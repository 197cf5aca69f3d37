package dev.nightkeep.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The tools {@code gzip}, {@code zstd} and {@code brotli}, where the machine has them, and ours read each other. */
@ExtendWith(SeedExtension.class)
final class CommandLineToolsTest {
    private static final int BYTES = 300_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void tool_ourPart_decodesIt(Compression compression, Seed seed) throws Exception {
        byte[] raw = seed.documents().atLeast(BYTES);
        assertThat(run(compression, "-dc", Parts.encode(compression, raw))).isEqualTo(raw);
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD"})
    void tool_ourPartsOneBehindTheOther_decodesThemAsOne(Compression compression, Seed seed) throws Exception {
        byte[] raw = seed.documents().atLeast(BYTES);
        byte[] part = Parts.encode(compression, raw);
        byte[] chain = Parts.concat(part, Parts.encode(compression, new byte[0]), part);
        assertThat(run(compression, "-dc", chain)).isEqualTo(Parts.concat(raw, raw));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void open_fileOfTheTool_givesTheBytes(Compression compression, Seed seed) throws Exception {
        byte[] raw = seed.documents().atLeast(BYTES);
        byte[] stored = run(compression, "-c", raw);
        try (InputStream in = ChainedInput.open(compression, "foreign", new ByteArrayInputStream(stored))) {
            assertThat(in.readAllBytes()).isEqualTo(raw);
        }
    }

    @Test
    void jdk_ourPartsOneBehindTheOther_readsThemAsOne(Seed seed) throws IOException {
        byte[] raw = seed.documents().atLeast(BYTES);
        byte[] part = Parts.encode(Compression.GZIP, raw);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(Parts.concat(part, part, part)))) {
            assertThat(in.readAllBytes()).isEqualTo(Parts.concat(raw, raw, raw));
        }
    }

    private byte[] run(Compression compression, String option, byte[] input) throws Exception {
        Optional<Path> tool = tool(compression.text());
        assumeThat(tool)
                .as("%s is not on the PATH, so nothing is compared with it", compression.text())
                .isPresent();
        Path source = folder.resolve(option.equals("-dc") ? "source" + compression.suffix() : "source");
        Path target = folder.resolve("target");
        Files.write(source, input);
        run(new ProcessBuilder(tool.orElseThrow().toString(), option, source.toString()), target);
        return Files.readAllBytes(target);
    }

    private static void run(ProcessBuilder command, Path target) throws Exception {
        Process process = command.redirectOutput(target.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static Optional<Path> tool(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
