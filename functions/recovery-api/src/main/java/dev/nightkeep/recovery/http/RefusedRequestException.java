package dev.nightkeep.recovery.http;

import dev.nightkeep.error.NightkeepException;
import java.util.Map;

/** A request that is not carried out because of what it is. */
public final class RefusedRequestException extends NightkeepException {
    private final ProblemKind kind;
    private final transient Headers headers;
    private final transient Map<String, Object> members;

    public RefusedRequestException(ProblemKind kind, String failed) {
        this(kind, failed, Headers.NONE, Map.of());
    }

    /**
     * With headers, such as {@code Retry-After}, and further members of the problem.
     *
     * @param failed what is wrong, in one clause without a final stop; nothing secret
     */
    public RefusedRequestException(ProblemKind kind, String failed, Headers headers, Map<String, Object> members) {
        super(failed, "See docs/api.md", null);
        this.kind = kind;
        this.headers = headers;
        this.members = Map.copyOf(members);
    }

    /** What is wrong, in general. */
    public ProblemKind kind() {
        return kind;
    }

    /** What the answer has beside the problem. */
    public Headers headers() {
        return headers;
    }

    /** What the problem has beside its usual members. */
    public Map<String, Object> members() {
        return members;
    }

    @Override
    public String code() {
        return kind.code();
    }

    @Override
    public boolean usage() {
        return kind.status() < 500;
    }

    @Override
    public boolean retryable() {
        return kind == ProblemKind.RATE_LIMITED || kind == ProblemKind.BUSY;
    }
}
