package dev.nightkeep.agent.announce;

import dev.nightkeep.agent.config.ChannelSettings;
import dev.nightkeep.agent.config.ChannelSettings.Occasion;
import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.agent.log.AgentLog;
import dev.nightkeep.agent.run.JobOutcome;
import dev.nightkeep.agent.run.OutcomeListener;
import dev.nightkeep.agent.state.LocalState;
import dev.nightkeep.announce.Announcement;
import dev.nightkeep.announce.Announcer;
import dev.nightkeep.error.NightkeepException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Tells channels how runs ended: each what it asked for, a failure that goes on once, and that it is over where it was
 * told. A channel that fails ends nothing: the log has it, and the other channels are told. Thread-safe.
 */
public final class TellPeople implements OutcomeListener {
    private static final String STATE = "incidents.json";

    private final List<ChannelSettings> channels;
    private final OpenChannels open;
    private final LocalState state;
    private final String host;
    private final AgentLog log;

    public TellPeople(List<ChannelSettings> channels, OpenChannels open, LocalState state, String host, AgentLog log) {
        this.channels = List.copyOf(channels);
        this.open = open;
        this.state = state;
        this.host = host;
        this.log = log;
    }

    @Override
    public synchronized void ended(JobSettings job, JobOutcome outcome) {
        OutcomeMessage message = new OutcomeMessage(outcome, host);
        Map<ChannelSettings, NightkeepException> failures = new LinkedHashMap<>();
        List<ChannelSettings> concerned = channels.stream()
                .filter(channel -> job.channels().isEmpty() || job.channels().contains(channel.name()))
                .toList();
        for (ChannelSettings channel : concerned) {
            try {
                tell(channel, outcome, message);
            } catch (NightkeepException e) {
                failures.put(channel, e);
            }
        }
        failures.forEach((channel, failure) -> report(channel, failure, concerned, failures));
    }

    private void tell(ChannelSettings channel, JobOutcome outcome, OutcomeMessage message) {
        if (outcome.well()) {
            over(channel, message, "run");
            if (channel.on().contains(Occasion.SUCCESS)) {
                send(channel, message.success());
            }
        } else if (channel.on().contains(Occasion.FAILURE)) {
            once(channel, message.incident("run"), message.sameness(), message::failure);
        }
        if (!outcome.breaches().isEmpty() && channel.on().contains(Occasion.THRESHOLD)) {
            once(channel, message.incident("threshold"), "threshold", message::threshold);
        } else if (outcome.manifest().isPresent() && outcome.breaches().isEmpty()) {
            over(channel, message, "threshold");
        }
    }

    private void once(ChannelSettings channel, String incident, String what, Supplier<Announcement> announcement) {
        OpenIncidents incidents = incidents();
        if (incidents.find(channel.name(), incident).filter(what::equals).isPresent()) {
            log.info("Channel %s knows that %s goes on, and is not told again".formatted(channel.name(), incident));
            return;
        }
        send(channel, announcement.get());
        state.write(STATE, incidents.with(channel.name(), incident, what));
    }

    private void over(ChannelSettings channel, OutcomeMessage message, String kind) {
        String incident = message.incident(kind);
        OpenIncidents incidents = incidents();
        if (incidents.find(channel.name(), incident).isPresent()) {
            send(channel, message.recovered(kind));
            state.write(STATE, incidents.without(channel.name(), incident));
        }
    }

    private void send(ChannelSettings channel, Announcement announcement) {
        try (Announcer announcer = open.open(channel)) {
            announcer.announce(announcement);
        }
    }

    private OpenIncidents incidents() {
        return state.read(STATE, OpenIncidents.class).orElse(OpenIncidents.NONE);
    }

    /** The channels that could be told are told that another could not. */
    private void report(
            ChannelSettings channel,
            NightkeepException failure,
            List<ChannelSettings> concerned,
            Map<ChannelSettings, NightkeepException> failures) {
        log.error("Channel %s was not told: %s".formatted(channel.name(), failure.userMessage()));
        Announcement news = new Announcement(
                "Nightkeep: channel %s on %s is down".formatted(channel.name(), host),
                failure.userMessage(),
                Map.of("severity", "warning", "incident", "agent/%s/channel/%s".formatted(host, channel.name())));
        List<ChannelSettings> others = new ArrayList<>(concerned);
        others.removeAll(failures.keySet());
        for (ChannelSettings other : others) {
            try {
                send(other, news);
            } catch (NightkeepException e) {
                log.error("Channel %s was not told either: %s".formatted(other.name(), e.userMessage()));
            }
        }
    }
}
