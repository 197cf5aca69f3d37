package dev.nightkeep.local.history;

import org.bson.BsonDouble;

/** The shape in which Loop on an iPhone reports. */
final class LoopStatus {
    private LoopStatus() {}

    static Fields fill(Fields fields, Moment moment, Hardware hardware) {
        return fields.text("device", "loop://iPhone")
                .nested("loop", loop(moment))
                .nested("pump", pump(moment, hardware))
                .nested("uploader", uploader(moment, hardware));
    }

    private static Fields loop(Moment moment) {
        String timestamp = IsoText.of(moment.at());
        return new Fields()
                .text("name", "Loop")
                .text("version", "3.4.4")
                .text("timestamp", timestamp)
                .nested("iob", new Fields().number("iob", moment.insulin()).text("timestamp", timestamp))
                .nested("cob", new Fields().number("cob", moment.carbs()).text("timestamp", timestamp))
                .nested("predicted", new Fields().text("startDate", timestamp).list("values", moment.prediction(30, 1)))
                .nested("enacted", enacted(moment, timestamp));
    }

    private static Fields enacted(Moment moment, String timestamp) {
        return new Fields()
                .number("rate", moment.rate())
                .number("duration", 30)
                .number("bolusVolume", 0)
                .truth("received", true)
                .text("timestamp", timestamp);
    }

    private static Fields pump(Moment moment, Hardware hardware) {
        return new Fields()
                .text("clock", IsoText.of(moment.at()))
                .text("pumpID", "1F0A66C2")
                .text("manufacturer", "Insulet")
                .text("model", "Dash")
                .truth("suspended", moment.rate() == 0)
                .truth("bolusing", false)
                .value("reservoir", new BsonDouble(Math.min(50, hardware.reservoir())))
                .number("secondsFromGMT", 0);
    }

    private static Fields uploader(Moment moment, Hardware hardware) {
        return new Fields()
                .text("name", "iPhone")
                .text("timestamp", IsoText.of(moment.at()))
                .number("battery", hardware.phone());
    }
}
