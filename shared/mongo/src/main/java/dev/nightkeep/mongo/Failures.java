package dev.nightkeep.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoInternalException;
import dev.nightkeep.error.AuthenticationFailedException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.error.SnapshotExpiredException;
import dev.nightkeep.error.SourceAccessDeniedException;
import dev.nightkeep.error.SourceChangedException;
import dev.nightkeep.error.SourceUnavailableException;
import dev.nightkeep.error.TargetRefusedException;
import dev.nightkeep.error.TargetUnavailableException;
import java.util.function.Supplier;
import org.bson.BSONException;

/** Turns the driver's exceptions into Nightkeep's: the one place where it is done. */
final class Failures {
    /** Which end of a copy a server is. */
    enum Side {
        SOURCE,
        TARGET
    }

    private final Side side;
    private final String hosts;

    /** @param hosts as people may see them */
    Failures(Side side, String hosts) {
        this.side = side;
        this.hosts = hosts;
    }

    /** @param failed what failed if the call does, as a clause that names the collection: {@code app.a could not be read} */
    <T> T guard(String failed, Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException e) {
            throw translate(failed, e);
        } catch (BSONException e) {
            throw garbled(failed, e);
        }
    }

    /** For answers in which the driver does not find what belongs there. */
    NightkeepException garbled(String failed, BSONException e) {
        return translate(failed, new MongoInternalException("the answer cannot be read: " + e.getMessage(), e));
    }

    NightkeepException translate(String failed, MongoException e) {
        return switch (FailureKind.of(e)) {
            case AUTHENTICATION -> authentication();
            case UNREACHABLE, CURSOR_LOST -> unreachable(failed, e);
            case DENIED -> denied(failed, e);
            case SNAPSHOT_LOST -> snapshotLost(failed, e);
            case COLLECTION_GONE -> gone(failed, e);
            case INTERRUPTED -> interrupted(failed, e);
            case REFUSED -> refused(failed, e);
        };
    }

    private static String withWords(String failed, MongoException e) {
        return failed + " (" + ServerWords.of(e) + ")";
    }

    /** Without its cause: the driver's names the user. */
    private NightkeepException authentication() {
        return new AuthenticationFailedException(
                "The database at %s refused the user name or password".formatted(hosts),
                "Check user, password and authSource in the connection string; in Atlas, users are under Database Access");
    }

    private NightkeepException unreachable(String failed, MongoException e) {
        String sentence = "%s: no answer from %s (%s)".formatted(failed, hosts, ServerWords.of(e));
        String remedy = "Check that the server runs and that the address is right; for Atlas, that the cluster is not"
                + " paused and that this machine is on the IP access list";
        return side == Side.SOURCE
                ? new SourceUnavailableException(sentence, remedy, e)
                : new TargetUnavailableException(sentence, remedy, e);
    }

    private NightkeepException denied(String failed, MongoException e) {
        return side == Side.SOURCE
                ? new SourceAccessDeniedException(
                        withWords(failed, e), "Give the database user the role read on that database", e)
                : new TargetRefusedException(
                        withWords(failed, e), "Give the database user the role readWrite on that database", e);
    }

    private NightkeepException snapshotLost(String failed, MongoException e) {
        return new SnapshotExpiredException(
                withWords(failed, e), "Start again; servers keep a point in time for 5 minutes by default", e);
    }

    private NightkeepException gone(String failed, MongoException e) {
        return side == Side.SOURCE
                ? new SourceChangedException(
                        withWords(failed, e), "Start again when nobody drops or renames collections", e)
                : refused(failed, e);
    }

    private static NightkeepException interrupted(String failed, MongoException e) {
        Thread.currentThread().interrupt();
        return new RunCancelledException(failed + ", because the run was stopped", "Start it again", e);
    }

    private NightkeepException refused(String failed, MongoException e) {
        return side == Side.SOURCE
                ? new SourceUnavailableException(
                        withWords(failed, e), "Look the server's answer up in its documentation, then start again", e)
                : new TargetRefusedException(
                        withWords(failed, e), "Look the server's answer up in its documentation", e);
    }
}
