package dev.nightkeep.benchmark.measure;

import dev.nightkeep.benchmark.data.Sample;
import dev.nightkeep.codec.PartCodec;
import dev.nightkeep.codec.PartCodecs;
import dev.nightkeep.codec.PartEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A codec alone: blocks that are in memory, as many threads as a backup has, nothing read and nothing kept. */
final class BareCodec {
    private static final int BLOCK = 4 * 1024 * 1024;

    /** Something that compresses one block. */
    @FunctionalInterface
    private interface Compressor {
        Object compress(byte[] raw, int offset, int length);
    }

    private record Work(Compressor compressor, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }
    }

    private final Sample sample;
    private final long bytes;

    /** @param bytes how much is compressed at one measurement */
    BareCodec(Sample sample, long bytes) {
        this.sample = sample;
        this.bytes = Math.max(bytes, sample.bytes().length);
    }

    /** MB/s of compressing alone. */
    double rate(Codec codec) {
        return rate(() -> {
            PartCodec tool = PartCodecs.open(codec.compression(), codec.level());
            return new Work(tool::encode, tool::close);
        });
    }

    /** MB/s of compressing, decoding again, comparing and hashing. */
    double provenRate(Codec codec) {
        return rate(() -> {
            PartEncoder tool = PartEncoder.open(codec.compression(), codec.level());
            return new Work(tool::encode, tool::close);
        });
    }

    private double rate(Supplier<Work> tools) {
        AtomicLong left = new AtomicLong(bytes / Math.min(BLOCK, sample.bytes().length) + 1);
        long begin = System.nanoTime();
        long done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(Bench.THREADS)) {
            List<Future<Long>> parts = new ArrayList<>();
            for (int i = 0; i < Bench.THREADS; i++) {
                parts.add(threads.submit(() -> compress(tools.get(), left)));
            }
            for (Future<Long> part : parts) {
                done += part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a codec failed", e);
        }
        return done / 1e6 / ((System.nanoTime() - begin) / 1e9);
    }

    private long compress(Work tool, AtomicLong left) {
        byte[] raw = sample.bytes();
        long done = 0;
        try (tool) {
            for (long block = left.decrementAndGet(); block >= 0; block = left.decrementAndGet()) {
                int from = (int) (block * BLOCK % Math.max(1, raw.length - BLOCK + 1));
                int length = Math.min(BLOCK, raw.length - from);
                Object unused = tool.compressor().compress(raw, from, length);
                done += length;
            }
        }
        return done;
    }
}
