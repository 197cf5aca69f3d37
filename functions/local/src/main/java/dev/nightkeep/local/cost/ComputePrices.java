package dev.nightkeep.local.cost;

/**
 * What running costs, in US dollars.
 *
 * @param gigabyteSecond 1,024 MB of memory of a function on arm64 for a second
 * @param millionCalls a million calls of functions
 * @param thousandTransitions a thousand state transitions of standard workflows, retries included
 * @param millionKeyUses a million requests to KMS
 */
public record ComputePrices(
        double gigabyteSecond, double millionCalls, double thousandTransitions, double millionKeyUses) {}
