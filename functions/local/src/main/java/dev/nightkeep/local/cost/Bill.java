package dev.nightkeep.local.cost;

import java.util.List;

/** What a month costs, in US dollars. */
public record Bill(List<BillItem> items) {
    public Bill {
        items = List.copyOf(items);
    }

    /** At list prices. */
    public double list() {
        return items.stream().mapToDouble(BillItem::list).sum();
    }

    /** After what every account has for nothing. */
    public double due() {
        return items.stream().mapToDouble(BillItem::due).sum();
    }
}
