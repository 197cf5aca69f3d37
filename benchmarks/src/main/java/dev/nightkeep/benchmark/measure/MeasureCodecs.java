package dev.nightkeep.benchmark.measure;

import java.util.List;

/** What the codecs alone can do, and what it costs to decode every part again. */
final class MeasureCodecs {
    /** How much of the work the proof may be. */
    private static final double MOST_FOR_PROOF = 0.25;

    private final Bench bench;

    MeasureCodecs(Bench bench) {
        this.bench = bench;
    }

    /** MB/s of the bare codecs by their names. */
    Rates run(List<Codec> codecs) {
        bench.report().section("Codecs alone, %d threads, blocks of 4 MiB".formatted(Bench.THREADS));
        BareCodec bare =
                new BareCodec(bench.collections().readings(), bench.scale().reference());
        Rounds rounds = new Rounds();
        for (Codec codec : codecs) {
            rounds.add(codec.text(), () -> bare.rate(codec));
            rounds.add(codec.text() + " proven", () -> bare.provenRate(codec));
        }
        Rates best = rounds.best(bench.scale().rounds());
        codecs.forEach(codec -> report(codec, best));
        return best;
    }

    private void report(Codec codec, Rates best) {
        double bare = best.of(codec.text());
        double proven = best.of(codec.text() + " proven");
        bench.report().add(codec.text(), bare, "MB/s");
        if (codec.equals(Codec.NONE)) {
            bench.report().add("none: hashed and compared", proven, "MB/s");
        } else {
            bench.report()
                    .atMost(
                            MOST_FOR_PROOF,
                            codec.text() + ": share of decoding and hashing again",
                            1 - proven / bare,
                            "");
        }
    }
}
