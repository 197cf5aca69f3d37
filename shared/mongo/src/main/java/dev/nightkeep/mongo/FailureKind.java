package dev.nightkeep.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConfigurationException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInternalException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Locale;
import java.util.Set;

/**
 * What a failure of the driver means, whatever class and code it came with.
 *
 * @see <a href="https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml">the server's codes</a>
 */
enum FailureKind {
    AUTHENTICATION,
    UNREACHABLE,
    DENIED,
    /** The server no longer holds the point in time that was read. */
    SNAPSHOT_LOST,
    COLLECTION_GONE,
    /** The server ended the cursor, and perhaps the collection. */
    CURSOR_LOST,
    INTERRUPTED,
    /** Any other answer than yes. */
    REFUSED;

    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;
    private static final int NAMESPACE_NOT_FOUND = 26;
    private static final int CURSOR_NOT_FOUND = 43;
    private static final int CURSOR_KILLED = 237;
    private static final int QUERY_PLAN_KILLED = 175;
    private static final int SNAPSHOT_TOO_OLD = 239;
    private static final int SNAPSHOT_UNAVAILABLE = 246;
    private static final int ATLAS_ERROR = 8000;

    private static final Set<String> ATLAS_DENIALS = Set.of("not allowed", "not authorized", "unauthorized");

    static FailureKind of(MongoException e) {
        return switch (e) {
            case MongoSecurityException security -> ofHandshake(security);
            case MongoInterruptedException interrupted -> INTERRUPTED;
            case MongoCursorNotFoundException lost -> CURSOR_LOST;
            default -> isNetwork(e) ? UNREACHABLE : ofCode(e);
        };
    }

    private static FailureKind ofHandshake(MongoSecurityException e) {
        return e.getCause() instanceof MongoSocketException ? UNREACHABLE : AUTHENTICATION;
    }

    private static boolean isNetwork(MongoException e) {
        return switch (e) {
            case MongoSocketException socket -> true;
            case MongoTimeoutException timeout -> true;
            case MongoNotPrimaryException moved -> true;
            case MongoNodeIsRecoveringException recovering -> true;
            case MongoServerUnavailableException away -> true;
            case MongoConnectionPoolClearedException cleared -> true;
            case MongoExecutionTimeoutException late -> true;
            case MongoConfigurationException names -> true;
            case MongoInternalException garbled -> true;
            default -> false;
        };
    }

    private static FailureKind ofCode(MongoException e) {
        return switch (e.getCode()) {
            case UNAUTHORIZED -> DENIED;
            case AUTHENTICATION_FAILED -> AUTHENTICATION;
            case NAMESPACE_NOT_FOUND -> COLLECTION_GONE;
            case CURSOR_NOT_FOUND, CURSOR_KILLED, QUERY_PLAN_KILLED -> CURSOR_LOST;
            case SNAPSHOT_TOO_OLD, SNAPSHOT_UNAVAILABLE -> SNAPSHOT_LOST;
            case ATLAS_ERROR -> ofAtlas(e);
            default -> REFUSED;
        };
    }

    private static FailureKind ofAtlas(MongoException e) {
        String words = e instanceof MongoCommandException command ? command.getErrorMessage() : e.getMessage();
        String lower = String.valueOf(words).toLowerCase(Locale.ROOT);
        return ATLAS_DENIALS.stream().anyMatch(lower::contains) ? DENIED : REFUSED;
    }
}
