package dev.nightkeep.cli.terminal;

import dev.nightkeep.time.SystemClock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The surroundings of this process. */
public final class SystemEnvironment {
    private SystemEnvironment() {}

    /** Everything as the operating system gives it. */
    public static CliEnvironment ofProcess() {
        Map<String, String> variables = System.getenv();
        return new CliEnvironment(
                System.out,
                System.err,
                variables,
                host(variables),
                Path.of("").toAbsolutePath(),
                new SystemClock(),
                ZoneId.systemDefault(),
                SystemTerminal.of(variables, texts(System.getProperties()), System.console()),
                new SystemStopSignals(),
                Runtime.getRuntime()::halt);
    }

    private static Map<String, String> texts(Properties properties) {
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return texts;
    }

    private static String host(Map<String, String> variables) {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return variables.getOrDefault("HOSTNAME", "unknown host");
        }
    }
}
