package dev.nightkeep.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoSilentServerException;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The embedded server with the answers to some commands changed: for failures and features that it does not have. */
final class ScriptedMongo implements AutoCloseable {
    /** What is answered instead of the ordinary answer. */
    interface Script {
        Document answer(Call call);
    }

    /** One command on its way to the server. */
    record Call(String name, Document command, Channel channel, Ordinary server) {
        /** The server's own answer to the command as it stands now. */
        Document proceed() {
            return server.answer();
        }

        MongoServerError refusal(int code, String codeName, String words) {
            return new MongoServerError(code, codeName, words);
        }

        /** Ends the connection without an answer. */
        MongoSilentServerException cut() {
            ChannelFuture ignored = channel.close(); // nobody is left to be told
            return new MongoSilentServerException("cut");
        }
    }

    /** The embedded server behind the script. */
    interface Ordinary {
        Document answer();
    }

    private final List<Document> commands = new CopyOnWriteArrayList<>();
    private final MongoServer server;

    private ScriptedMongo(Script script) {
        server = new MongoServer(new ScriptedBackend(script, commands).version(new WithSnapshots()));
        server.bind("127.0.0.1", 0);
    }

    static ScriptedMongo start(Script script) {
        return new ScriptedMongo(script);
    }

    String uri() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** The commands of that name that were received, in order. */
    List<Document> commands(String name) {
        return commands.stream().filter(command -> command.containsKey(name)).toList();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static final class ScriptedBackend extends MemoryBackend {
        private final Script script;
        private final List<Document> commands;

        ScriptedBackend(Script script, List<Document> commands) {
            this.script = script;
            this.commands = commands;
        }

        @Override
        public Document handleCommand(Channel channel, String database, String name, Document command) {
            commands.add(command.cloneDeeply());
            return script.answer(
                    new Call(name, command, channel, () -> super.handleCommand(channel, database, name, command)));
        }
    }

    /** A version of which drivers believe that it has snapshots. */
    private static final class WithSnapshots implements MongoVersion {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(6, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 17;
        }
    }
}
