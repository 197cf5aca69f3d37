package dev.nightkeep.local.cost;

/**
 * What objects cost, in US dollars.
 *
 * @param gigabyteMonth 10^9 bytes in S3 Standard for a month
 * @param thousandWrites a thousand PUT, COPY, POST and LIST requests
 * @param thousandReads a thousand GET and HEAD requests
 */
public record StoragePrices(double gigabyteMonth, double thousandWrites, double thousandReads) {}
