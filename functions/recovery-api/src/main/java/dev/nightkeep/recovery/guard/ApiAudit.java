package dev.nightkeep.recovery.guard;

import dev.nightkeep.access.RefusalCounts;
import dev.nightkeep.audit.AuditEntry;
import dev.nightkeep.audit.AuditLog;
import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.error.NightkeepException;
import java.util.Optional;

/**
 * Notes what the API does and refuses. Of one caller, only so many refusals of a quarter of an hour are noted by one
 * instance, so that refusing costs less than asking; the last of them says so. Thread-safe.
 */
public final class ApiAudit {
    private final AuditLog log;
    private final RefusalCounts callers;
    private final int noted;

    /** @param noted how many refusals of one caller are noted in a window of {@code callers} */
    public ApiAudit(AuditLog log, RefusalCounts callers, int noted) {
        this.log = log;
        this.callers = callers;
        this.noted = noted;
    }

    /**
     * Notes that a change is about to be made.
     *
     * @throws NightkeepException when it cannot be noted: then it must not be made
     */
    public void started(AuditedCall call) {
        append(call, AuditOutcome.STARTED, Optional.empty());
    }

    /** Notes that it was made. */
    public void done(AuditedCall call) {
        append(call, AuditOutcome.DONE, Optional.empty());
    }

    /** Notes that it failed. */
    public void failed(AuditedCall call, String code) {
        quietly(call, AuditOutcome.FAILED, code);
    }

    /** Notes a refusal, unless there were too many of this caller. */
    public void refused(AuditedCall call, String caller, String code) {
        int number = callers.note(caller);
        if (number < noted) {
            quietly(call, AuditOutcome.REFUSED, code);
        } else if (number == noted) {
            quietly(call, AuditOutcome.REFUSED, code + ", and further ones of this caller are not noted for a while");
        }
    }

    private void quietly(AuditedCall call, AuditOutcome outcome, String code) {
        try {
            append(call, outcome, Optional.of(code));
        } catch (NightkeepException e) {
            // Nothing was changed, and a refusal stays one where the store cannot take the note.
            return;
        }
    }

    private void append(AuditedCall call, AuditOutcome outcome, Optional<String> code) {
        log.append(new AuditEntry(call.principal(), call.action(), call.subject(), call.origin(), outcome, code));
    }
}
