package dev.nightkeep.recovery.http;

import java.util.Locale;

/** What can be wrong with a request itself. The names are API: each is the end of a problem's type. */
public enum ProblemKind {
    INVALID_REQUEST(400, "The request cannot be understood"),
    INVALID_PARAMETER(400, "A parameter cannot be understood"),
    INVALID_BODY(400, "The body cannot be understood"),
    UNSUPPORTED_STRATEGY(400, "There is no such strategy"),
    UNSUPPORTED_FILTER(400, "There is no such filter"),
    UNAUTHENTICATED(401, "A valid token is needed"),
    FORBIDDEN(403, "The token does not allow this"),
    HTTPS_REQUIRED(403, "Only encrypted connections are answered"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "There is no answer of that type"),
    IDEMPOTENCY_IN_PROGRESS(409, "A request with the same key is under way"),
    BODY_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of another type"),
    UNSUPPORTED_BACKUP_TYPE(422, "Backups of that type cannot be made"),
    IDEMPOTENCY_KEY_REUSED(422, "The key belongs to another request"),
    CONFIRMATION_REQUIRED(428, "The deletion has to be confirmed"),
    RATE_LIMITED(429, "Too many requests"),
    INTERNAL(500, "Something went wrong here"),
    BUSY(503, "Too much is going on at the moment"),
    NO_DATABASE(503, "This server was given no database");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    /** The same words for every occurrence. */
    public String title() {
        return title;
    }

    /** The word for programs: {@code rate-limited}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
