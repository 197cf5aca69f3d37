package dev.nightkeep.cli.command;

import dev.nightkeep.audit.AuditEntry;
import dev.nightkeep.audit.AuditOrigin;
import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.audit.StoredAuditLog;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.ExitCode;
import dev.nightkeep.cli.report.Redaction;
import dev.nightkeep.error.InvalidDocumentsException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.NothingMatchedException;
import dev.nightkeep.error.TargetChangedException;
import dev.nightkeep.store.BackupStore;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A change that somebody asks for on the command line, noted in the audit log of a store: that it begins, how it ended,
 * and that it was refused. What cannot be noted is said on standard error, whatever else is printed, and the exit code is
 * no success.
 */
final class AuditedChange {
    private static final String PARTIAL = "partial";
    private static final String DECLINED = "declined";
    private static final String DEFECT = "internal";

    private final Session session;
    private final Optional<BackupStore> store;
    private final String action;
    private final String subject;
    private final AuditOrigin origin;

    /**
     * A change that is about to be asked for.
     *
     * @param store   whose log notes it; empty where none is concerned, and then nothing is noted
     * @param subject without anything secret
     */
    AuditedChange(Session session, Optional<BackupStore> store, String action, String subject) {
        this(
                session,
                store,
                action,
                subject,
                new AuditOrigin(
                        "cli", session.environment().host(), UUID.randomUUID().toString()));
    }

    private AuditedChange(
            Session session, Optional<BackupStore> store, String action, String subject, AuditOrigin origin) {
        this.session = session;
        this.store = store;
        this.action = action;
        this.subject = subject;
        this.origin = origin;
    }

    /** The same wish, of which more is known by now. */
    AuditedChange on(String known) {
        return new AuditedChange(session, store, action, known, origin);
    }

    /** Another change on the way to this one. */
    AuditedChange of(String other, String changed) {
        return new AuditedChange(session, store, other, changed, origin);
    }

    /** It was made. */
    void done() {
        note(AuditOutcome.DONE, Optional.empty());
    }

    /** Does what leads to the change and the change itself; a refusal or a failure on the way is noted, and thrown on. */
    <T> T attempt(Supplier<T> work) {
        boolean foreseen = false;
        try {
            T result = work.get();
            foreseen = true;
            return result;
        } catch (NightkeepException e) {
            foreseen = true;
            ended(isRefusal(e) ? AuditOutcome.REFUSED : AuditOutcome.FAILED, e.code());
            throw e;
        } finally {
            if (!foreseen) {
                ended(AuditOutcome.FAILED, DEFECT);
            }
        }
    }

    /** In all these cases nothing was changed, and something has to be asked for differently. */
    private static boolean isRefusal(NightkeepException failure) {
        return failure.usage()
                || failure instanceof TargetChangedException
                || failure instanceof InvalidDocumentsException
                || failure instanceof NothingMatchedException;
    }

    /** Changes a store. Where that it begins cannot be noted in this store, the change is not made. */
    CommandResult make(Supplier<CommandResult> change) {
        store.ifPresent(log -> append(log, AuditOutcome.STARTED, Optional.empty()));
        return ended(change.get(), Stream.empty());
    }

    /** Changes a database, or backs it up: a log that cannot be written keeps nobody from that. */
    CommandResult makeAnyway(Supplier<Made> change) {
        if (store.isEmpty()) {
            session.notice("No store is concerned, so no audit log notes this");
        }
        Stream<String> unnoted = note(AuditOutcome.STARTED, Optional.empty()).stream();
        Made made = change.get();
        return on(made.subject()).ended(made.result(), unnoted);
    }

    /**
     * What a change came to.
     *
     * @param subject with what is known only now, such as an id
     */
    record Made(CommandResult result, String subject) {}

    private CommandResult ended(CommandResult result, Stream<String> before) {
        Optional<String> after = result.exit() == ExitCode.DONE
                ? note(AuditOutcome.DONE, Optional.empty())
                : note(AuditOutcome.FAILED, Optional.of(PARTIAL));
        return Stream.concat(before, after.stream())
                .findFirst()
                .map(result::unnoted)
                .orElse(result);
    }

    /** Somebody was asked, and did not say yes. */
    CommandResult declined() {
        return note(AuditOutcome.REFUSED, Optional.of(DECLINED))
                .map(CommandResult.declined()::unnoted)
                .orElseGet(CommandResult::declined);
    }

    private void ended(AuditOutcome outcome, String code) {
        note(outcome, Optional.of(code));
    }

    /** Why it was not noted; empty when it was, or nobody is there to note it. */
    private Optional<String> note(AuditOutcome outcome, Optional<String> code) {
        try {
            store.ifPresent(log -> append(log, outcome, code));
            return Optional.empty();
        } catch (NightkeepException e) {
            String sentence =
                    "The audit log does NOT have that %s %s (%s)".formatted(action, outcome.text(), e.failed());
            session.alarm(sentence);
            return Optional.of(sentence);
        }
    }

    private void append(BackupStore log, AuditOutcome outcome, Optional<String> code) {
        String principal = "user:" + session.environment().variable("USER").orElse("unknown");
        new StoredAuditLog(log, session.environment().clock())
                .append(new AuditEntry(principal, action, Redaction.of(subject), origin, outcome, code));
    }
}
