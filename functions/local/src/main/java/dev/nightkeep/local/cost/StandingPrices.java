package dev.nightkeep.local.cost;

/**
 * What is paid for being there, in US dollars a month.
 *
 * @param key a key in KMS
 * @param secret a secret in Secrets Manager
 * @param alarmMetric a metric that an alarm watches
 * @param dashboard a dashboard
 */
public record StandingPrices(double key, double secret, double alarmMetric, double dashboard) {}
