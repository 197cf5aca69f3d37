package dev.nightkeep.deflate;

import java.util.Arrays;

/** A canonical Huffman code (RFC 1951, 3.2.2) for the frequencies it was last built for. For one thread. */
final class HuffmanCode {
    private static final int COUNT_SHIFT = 16;
    private static final long SYMBOL = 0xffff;

    private final int limit;
    private final int[] lengths;
    private final int[] codes;
    private final long[] sorted;
    private final long[] weights;
    private final int[] parents;
    private final int[] depths;

    /**
     * A code without words.
     *
     * @param symbols how many there are
     * @param limit   the most bits a word may have
     */
    HuffmanCode(int symbols, int limit) {
        this.limit = limit;
        this.lengths = new int[symbols];
        this.codes = new int[symbols];
        this.sorted = new long[symbols];
        this.weights = new long[2 * symbols];
        this.parents = new int[2 * symbols];
        this.depths = new int[2 * symbols];
    }

    /** A code of given lengths. */
    static HuffmanCode of(int[] lengths) {
        HuffmanCode code = new HuffmanCode(lengths.length, 15);
        System.arraycopy(lengths, 0, code.lengths, 0, lengths.length);
        code.assign();
        return code;
    }

    /** Bits of the symbol's word, 0 where it does not occur. */
    int length(int symbol) {
        return lengths[symbol];
    }

    /** The symbol's word, its first bit lowest, as it is written. */
    int code(int symbol) {
        return codes[symbol];
    }

    /** The number of the symbols up to the last one that occurs, at least {@code least}. */
    int used(int least) {
        int used = lengths.length;
        while (used > least && lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }

    /** Makes the best code for these frequencies. Symbols that do not occur get no word, unless fewer than two do. */
    void build(int[] frequencies) {
        Arrays.fill(lengths, 0);
        int count = 0;
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (frequencies[symbol] > 0) {
                sorted[count++] = ((long) frequencies[symbol] << COUNT_SHIFT) | symbol;
            }
        }
        if (count < 2) {
            // one word alone would leave the code incomplete, which some readers refuse
            int only = count == 0 ? 0 : (int) (sorted[0] & SYMBOL);
            lengths[only] = 1;
            lengths[only == 0 ? 1 : 0] = 1;
        } else {
            Arrays.sort(sorted, 0, count);
            merge(count);
            shorten(count);
        }
        assign();
    }

    /** The two lightest of the leaves, which are sorted, and of the nodes made so far, which come in order, make a node. */
    private void merge(int count) {
        for (int i = 0; i < count; i++) {
            weights[i] = sorted[i] >>> COUNT_SHIFT;
        }
        int leaf = 0;
        int node = count;
        int last = 2 * count - 2;
        for (int next = count; next <= last; next++) {
            long weight = 0;
            for (int child = 0; child < 2; child++) {
                boolean takesLeaf = leaf < count && (node >= next || weights[leaf] <= weights[node]);
                int taken = takesLeaf ? leaf++ : node++;
                parents[taken] = next;
                weight += weights[taken];
            }
            weights[next] = weight;
        }
        depths[last] = 0;
        for (int i = last - 1; i >= 0; i--) {
            depths[i] = depths[parents[i]] + 1;
        }
    }

    /** Cuts words at the limit, and makes room for that by lengthening those of the rarest symbols below it. */
    private void shorten(int count) {
        int room = 1 << limit;
        for (int i = 0; i < count; i++) {
            depths[i] = Math.min(depths[i], limit);
            room -= 1 << (limit - depths[i]);
        }
        for (int i = 0; room < 0; i = i + 1 < count ? i + 1 : 0) {
            if (depths[i] < limit) {
                depths[i]++;
                room += 1 << (limit - depths[i]);
            }
        }
        for (int i = count - 1; i >= 0; i--) {
            while (depths[i] > 1 && room >= 1 << (limit - depths[i])) {
                room -= 1 << (limit - depths[i]);
                depths[i]--;
            }
            lengths[(int) (sorted[i] & SYMBOL)] = depths[i];
        }
    }

    private void assign() {
        int[] next = new int[limit + 2];
        for (int length : lengths) {
            next[length + 1] += length == 0 ? 0 : 1;
        }
        for (int bits = 1; bits <= limit; bits++) {
            next[bits] = (next[bits - 1] + next[bits]) << 1;
        }
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            codes[symbol] = length == 0 ? 0 : Integer.reverse(next[length]++) >>> (Integer.SIZE - length);
        }
    }
}
