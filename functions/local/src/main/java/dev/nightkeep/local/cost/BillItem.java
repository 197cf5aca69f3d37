package dev.nightkeep.local.cost;

/**
 * One line of a bill, in US dollars a month.
 *
 * @param name what is paid for
 * @param list at list prices
 * @param due what is left of that after what every account has for nothing
 */
public record BillItem(String name, double list, double due) {}
