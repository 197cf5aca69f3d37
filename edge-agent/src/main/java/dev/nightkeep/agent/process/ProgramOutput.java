package dev.nightkeep.agent.process;

import dev.nightkeep.error.ProgramFailedException;
import dev.nightkeep.files.FileContent;
import dev.nightkeep.source.MissingCollection;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * What a program prints, as a file that is kept. It is started when it is opened; its stream ends only where the program
 * ended well and printed as much as is expected.
 */
public final class ProgramOutput implements FileContent {
    private final ExternalProgram program;
    private final long leastBytes;

    /** {@code leastBytes} is how much there must be at least. */
    public ProgramOutput(ExternalProgram program, long leastBytes) {
        this.program = program;
        this.leastBytes = leastBytes;
    }

    @Override
    public String name() {
        return "the output of " + program.name();
    }

    @Override
    public InputStream open() {
        return new Output(program.start());
    }

    @Override
    public List<MissingCollection> missing() {
        return List.of();
    }

    private final class Output extends FilterInputStream {
        private final RunningProgram running;
        private long count;

        Output(RunningProgram running) {
            super(running.output());
            this.running = running;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = readOrStop(buffer, offset, length);
            if (read < 0) {
                running.requireSuccess();
                requireEnough();
            } else {
                count += read;
            }
            return read;
        }

        private int readOrStop(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException e) {
                program.cancellation().check();
                throw e;
            }
        }

        private void requireEnough() {
            if (count < leastBytes) {
                throw new ProgramFailedException(
                        "The program %s ended well and printed %d bytes".formatted(program.name(), count),
                        "Look why it has nothing to print, or say with minimum-size or allow-empty what is enough");
            }
        }

        @Override
        public void close() {
            running.close();
        }
    }
}
