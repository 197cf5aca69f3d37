package dev.nightkeep.local.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Starts two servers for the proof of a deployed stack ({@code infra/local/stack-test}), a large one and a small one, and
 * prints {@code ready <port> <documents> <port> <documents>}. Then it takes questions, one a line, and answers each with a
 * line: {@code compare ONE OTHER}, {@code drop NAME}, both on the large one. It ends with its standard input, so that it
 * outlives nobody who started it.
 *
 * <p>The user and the password of both are the variables {@code PROOF_USER} and {@code PROOF_PASSWORD}; the numbers of
 * readings, wide documents and days of the large one are its arguments.
 */
public final class ProofMain {
    private static final ProofData SMALL = new ProofData(2_000, 5, 1);

    private ProofMain() {}

    public static void main(String[] arguments) throws IOException {
        Credentials credentials = new Credentials(System.getenv("PROOF_USER"), System.getenv("PROOF_PASSWORD"));
        ProofData large = new ProofData(number(arguments[0]), number(arguments[1]), number(arguments[2]));
        try (ProofServer main = new ProofServer(credentials);
                ProofServer small = new ProofServer(credentials)) {
            say("ready %d %d %d %d".formatted(main.port(), main.fill(large), small.port(), small.fill(SMALL)));
            answer(main);
        }
    }

    private static void answer(ProofServer server) throws IOException {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            String[] words = line.split(" ", -1);
            say(
                    switch (words[0]) {
                        case "compare" -> server.compare(words[1], words[2]);
                        case "drop" -> server.drop(words[1]);
                        default -> "unknown: " + words[0];
                    });
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
