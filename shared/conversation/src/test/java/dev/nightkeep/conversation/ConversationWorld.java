package dev.nightkeep.conversation;

import dev.nightkeep.conversation.hold.Connections;
import dev.nightkeep.conversation.hold.Deadline;
import dev.nightkeep.conversation.hold.Held;
import dev.nightkeep.conversation.hold.HoldConversation;
import dev.nightkeep.conversation.hold.HoldTools;
import dev.nightkeep.conversation.receive.ReceiveInteraction;
import dev.nightkeep.conversation.receive.ReceiveTools;
import dev.nightkeep.conversation.receive.WebhookAnswer;
import dev.nightkeep.conversation.setting.ConversationSettings;
import dev.nightkeep.conversation.setting.PeopleSettings;
import dev.nightkeep.conversation.setting.PlaceSettings;
import dev.nightkeep.discord.api.DiscordService;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonReader;
import dev.nightkeep.discord.signature.InteractionSigner;
import dev.nightkeep.discord.signature.InteractionVerifier;
import dev.nightkeep.discord.signature.SignatureHeaders;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.machine.MachineReference;
import dev.nightkeep.machine.MemoryStateMachines;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.RestoreRecord;
import dev.nightkeep.restore.UndoReport;
import dev.nightkeep.schedule.MemorySchedules;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.InMemoryStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A server with people in it, an installation of Nightkeep, and everything between them, in memory. */
public final class ConversationWorld {
    public static final Snowflake GUILD = Snowflake.of("1300000000000000001");
    public static final Snowflake CHANNEL = Snowflake.of("1300000000000000002");
    public static final Snowflake REPORTS = Snowflake.of("1300000000000000005");
    public static final Snowflake ROLE = Snowflake.of("1300000000000000020");
    public static final Instant START = Instant.parse("2026-12-01T00:00:00Z");

    private final InteractionSigner signer = InteractionSigner.generate();
    private final List<Throwable> incidents = new ArrayList<>();
    private final MemoryStateMachines machines = new MemoryStateMachines();
    private final Map<Machine, UnaryOperator<Execution>> plays = new EnumMap<>(Machine.class);
    public final HastyClock clock;
    public final BackupStore store;
    public final RecordingDiscord discord;
    public final InMemorySource source = new InMemorySource();
    public final MemorySchedules schedules = new MemorySchedules();
    private Function<RestoreRecord, UndoReport> undo = restore -> {
        throw new AssertionError("nothing is to be undone");
    };
    private Optional<NightkeepException> schedulesFailure = Optional.empty();
    private final ConversationSettings settings;
    private final ReceiveInteraction receive;
    private final HoldConversation hold;

    /** With people as most installations have them. */
    public ConversationWorld() {
        this(new InMemoryStore(), new PeopleSettings(Optional.empty(), Set.of(), false, PeopleSettings.PACE));
    }

    public ConversationWorld(BackupStore store, PeopleSettings people) {
        this(
                store,
                people,
                new PlaceSettings(GUILD, CHANNEL, Optional.of(REPORTS)),
                new HastyClock(START),
                Optional.empty());
    }

    /** With another Discord than one that only remembers. */
    public ConversationWorld(
            BackupStore store,
            PeopleSettings people,
            PlaceSettings place,
            HastyClock clock,
            Optional<DiscordService> other) {
        this.store = store;
        this.clock = clock;
        this.discord = new RecordingDiscord(clock, CHANNEL);
        this.settings = new ConversationSettings(
                place, people, JobName.DEFAULT, references(), Optional.of(URI.create("https://links.example.net/")));
        for (Machine machine : Machine.values()) {
            machines.with(
                    reference(machine),
                    execution -> plays.getOrDefault(machine, same -> same).apply(execution));
        }
        this.receive = new ReceiveInteraction(
                InteractionVerifier.ofPublicKey(signer.publicKey(), clock),
                ReceiveTools.of(settings, store, machines, clock),
                (correlation, defect) -> incidents.add(defect));
        this.hold = new HoldConversation(
                HoldTools.of(settings, store, machines, other.orElse(discord), connections(), clock),
                (correlation, defect) -> incidents.add(defect));
    }

    private Connections connections() {
        return new Connections() {
            @Override
            public DocumentSource source(JobName job) {
                return source;
            }

            @Override
            public UndoReport undo(RestoreRecord restore, ProgressListener progress, Cancellation cancellation) {
                return undo.apply(restore);
            }

            @Override
            public Optional<ScheduleGroup> schedules() {
                schedulesFailure.ifPresent(failure -> {
                    throw failure;
                });
                return Optional.of(new ScheduleGroup(schedules, "group"));
            }
        };
    }

    public static MachineReference reference(Machine machine) {
        return new MachineReference("machine:" + machine.text());
    }

    private static Map<Machine, MachineReference> references() {
        Map<Machine, MachineReference> references = new EnumMap<>(Machine.class);
        Arrays.stream(Machine.values()).forEach(machine -> references.put(machine, reference(machine)));
        return references;
    }

    /** What becomes of executions of that machine when they are looked at. */
    public void plays(Machine machine, UnaryOperator<Execution> how) {
        plays.put(machine, how);
    }

    public InteractionSigner signer() {
        return signer;
    }

    /** From now on schedules cannot be asked for. */
    public void schedulesFailing(NightkeepException failure) {
        this.schedulesFailure = Optional.of(failure);
    }

    /** How restores are taken back. */
    public void undoes(Function<RestoreRecord, UndoReport> how) {
        this.undo = how;
    }

    /** Defects that nobody foresaw. */
    public List<Throwable> incidents() {
        return incidents;
    }

    /** What was started on that machine, in that order. */
    public List<MemoryStateMachines.Started> started(Machine machine) {
        return machines.started().stream()
                .filter(started -> started.machine().equals(reference(machine)))
                .toList();
    }

    /** Sends a request as Discord would. */
    public WebhookAnswer send(byte[] body) {
        SignatureHeaders signed = signer.sign(clock.now(), body);
        return receive(
                Map.of(
                        SignatureHeaders.SIGNATURE, signed.signature().orElseThrow(),
                        SignatureHeaders.TIMESTAMP, signed.timestamp().orElseThrow()),
                body);
    }

    /** Sends what a person did, and reads the answer, which has status 200. */
    public JsonObject send(Sample sample) {
        WebhookAnswer answer = send(sample.bytes());
        if (answer.status() != 200) {
            throw new AssertionError("answered with status " + answer.status());
        }
        return JsonReader.object(answer.body());
    }

    /** Sends any request at all. */
    public WebhookAnswer receive(Map<String, String> headers, byte[] body) {
        return receive.receive(headers, body);
    }

    /** Lets one task hold the conversation of that sample for so long. */
    public Held hold(Sample sample, Duration duration) {
        return hold.hold(sample.id(), Deadline.in(duration, clock));
    }

    /** Lets tasks hold the conversation until it is over, as the state machine does. */
    public void holdToItsEnd(Sample sample) {
        for (int i = 0; i < 10_000; i++) {
            if (hold(sample, Duration.ofMinutes(14)) == Held.DONE) {
                return;
            }
            clock.sleep(Duration.ofSeconds(1));
        }
        throw new AssertionError("the conversation never ends");
    }

    /** Sends what a person did, and has the conversation about it. */
    public JsonObject talk(Sample sample) {
        JsonObject answer = send(sample);
        holdToItsEnd(sample);
        return answer;
    }
}
