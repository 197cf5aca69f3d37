package dev.nightkeep.local.torture.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the command line is started in a process of its own.
 *
 * @param java      the program
 * @param classPath where its classes are; made absolute, for what is started runs in another folder
 * @param main      the class that it begins with
 */
public record Launch(Path java, String classPath, String main) {
    /** Cheap to start rather than fast. */
    private static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx384m");

    public Launch {
        classPath = Arrays.stream(classPath.split(File.pathSeparator, -1))
                .map(place -> Path.of(place).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** As this process was started. */
    public static Launch likeThis(String main) {
        return new Launch(
                Path.of(System.getProperty("java.home"), "bin", "java"), System.getProperty("java.class.path"), main);
    }

    List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(arguments);
        return command;
    }
}
