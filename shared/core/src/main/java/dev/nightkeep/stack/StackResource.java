package dev.nightkeep.stack;

/**
 * One thing of a stack.
 *
 * @param logicalId  as the template calls it
 * @param physicalId as the cloud calls it
 * @param type       as {@code AWS::Lambda::Function}
 */
public record StackResource(String logicalId, String physicalId, String type, String status) {}
