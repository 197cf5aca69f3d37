package dev.nightkeep.local.history;

import java.util.Locale;

/** The shape in which AndroidAPS reports, which is that of OpenAPS. */
final class OpenapsStatus {
    private OpenapsStatus() {}

    static Fields fill(Fields fields, Moment moment, Hardware hardware) {
        return fields.text("device", "openaps://Google Pixel 8")
                .nested("pump", pump(moment, hardware))
                .nested("openaps", openaps(moment))
                .number("uploaderBattery", hardware.phone())
                .truth("isCharging", hardware.phone() < 100 && moment.slope() == 0);
    }

    private static Fields pump(Moment moment, Hardware hardware) {
        return new Fields()
                .text("clock", IsoText.of(moment.at()))
                .number("reservoir", hardware.reservoir())
                .nested("battery", new Fields().number("percent", hardware.pump()))
                .nested("status", new Fields().text("status", "normal").text("timestamp", IsoText.of(moment.at())))
                .nested("extended", new Fields().text("Version", "3.3.1").text("ActiveProfile", "Alltag"));
    }

    private static Fields openaps(Moment moment) {
        String timestamp = IsoText.of(moment.at());
        return new Fields()
                .nested("suggested", suggested(moment, timestamp))
                .nested(
                        "iob",
                        new Fields()
                                .number("iob", moment.insulin())
                                .number("basaliob", Moment.hundredths(moment.insulin() / 5))
                                .number("activity", Moment.hundredths(moment.insulin() / 90))
                                .text("time", timestamp))
                .nested("enacted", enacted(moment, timestamp));
    }

    private static Fields suggested(Moment moment, String timestamp) {
        return new Fields()
                .text("temp", "absolute")
                .number("bg", moment.glucose())
                .text("tick", String.format(Locale.ROOT, "%+d", Math.round(moment.slope() * 5)))
                .number("eventualBG", moment.eventual())
                .number("COB", moment.carbs())
                .number("IOB", moment.insulin())
                .nested(
                        "predBGs",
                        new Fields().list("IOB", moment.prediction(16, 0)).list("COB", moment.prediction(16, 1)))
                .text("reason", reason(moment))
                .text("timestamp", timestamp);
    }

    private static String reason(Moment moment) {
        return String.format(
                Locale.ROOT,
                "COB: %.0f, Dev: %.1f, BGI: -0.8, ISF: 48, Target: 110",
                moment.carbs(),
                moment.slope() * 30);
    }

    private static Fields enacted(Moment moment, String timestamp) {
        return new Fields()
                .text("temp", "absolute")
                .number("rate", moment.rate())
                .number("duration", 30)
                .truth("received", true)
                .text("timestamp", timestamp);
    }
}
