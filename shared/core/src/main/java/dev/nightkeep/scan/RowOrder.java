package dev.nightkeep.scan;

/** The rows of an index by their keys; those of one key the best first. Immutable. */
final class RowOrder {
    private static final int FEW = 24;

    private final DocumentIndex index;
    private final Places places;
    private final int[] order;

    RowOrder(DocumentIndex index, Places places) {
        this.index = index;
        this.places = places;
        this.order = new int[index.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        sort(0, order.length);
    }

    int size() {
        return order.length;
    }

    int row(int position) {
        return order[position];
    }

    /** Behind the last row that has the same key as the one at the position. */
    int groupEnd(int position) {
        long key = index.key(order[position]);
        int end = position + 1;
        while (end < order.length && index.key(order[end]) == key) {
            end++;
        }
        return end;
    }

    /** Keys are hashes with a secret seed, so that the middle is a good pivot whatever is scanned. */
    private void sort(int from, int to) {
        int low = from;
        int high = to;
        while (high - low > FEW) {
            int pivot = order[low + (high - low) / 2];
            int left = low;
            int right = high - 1;
            while (left <= right) {
                while (compare(order[left], pivot) < 0) {
                    left++;
                }
                while (compare(order[right], pivot) > 0) {
                    right--;
                }
                if (left <= right) {
                    swap(left++, right--);
                }
            }
            sort(low, right + 1);
            low = left;
        }
        insert(low, high);
    }

    private void swap(int first, int second) {
        int row = order[first];
        order[first] = order[second];
        order[second] = row;
    }

    private void insert(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int row = order[i];
            int at = i;
            for (; at > from && compare(order[at - 1], row) > 0; at--) {
                order[at] = order[at - 1];
            }
            order[at] = row;
        }
    }

    private int compare(int first, int second) {
        int byKey = Long.compare(index.key(first), index.key(second));
        return byKey != 0 ? byKey : places.compare(index, first, second);
    }
}
