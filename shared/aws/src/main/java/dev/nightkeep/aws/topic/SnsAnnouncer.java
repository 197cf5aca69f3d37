package dev.nightkeep.aws.topic;

import dev.nightkeep.announce.Announcement;
import dev.nightkeep.announce.Announcer;
import dev.nightkeep.error.AnnouncementFailedException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** Publishes to one topic of Amazon SNS; its facts are message attributes, by which subscribers can filter. Thread-safe. */
public final class SnsAnnouncer implements Announcer {
    /** A message has 256 KB at most, its attributes included (API reference, Publish); they have a part of that. */
    private static final int MAX_TEXT_BYTES = 240_000;

    /** Raw message delivery to a queue takes no more attributes than this (developer guide, message attributes). */
    private static final int MAX_FACTS = 10;

    private final SnsClient client;
    private final String topic;

    SnsAnnouncer(SnsClient client, String topic) {
        this.client = client;
        this.topic = topic;
    }

    /** To the topic of that ARN, with the credentials, the region and the endpoint of the environment. */
    public static SnsAnnouncer ofEnvironment(String topic) {
        return new SnsAnnouncer(
                SnsClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build(),
                topic);
    }

    @Override
    public void announce(Announcement announcement) {
        PublishRequest request = PublishRequest.builder()
                .topicArn(topic)
                .subject(announcement.subject())
                .message(fitting(announcement.text()))
                .messageAttributes(attributes(announcement.facts()))
                .build();
        try {
            var unused = client.publish(request);
        } catch (AwsServiceException e) {
            throw failed(
                    "it answered with %d".formatted(e.statusCode()),
                    e.statusCode() >= 500 || e.isThrottlingException());
        } catch (SdkException e) {
            throw failed("it does not answer", true);
        }
    }

    private AnnouncementFailedException failed(String why, boolean passing) {
        return new AnnouncementFailedException(
                "The topic %s could not be told: %s".formatted(topic, why),
                "Allow sns:Publish on it and kms:GenerateDataKey with its key to this role, or try again",
                passing);
    }

    private static String fitting(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= MAX_TEXT_BYTES
                ? text
                : new String(bytes, 0, MAX_TEXT_BYTES, StandardCharsets.UTF_8)
                        + "\n(cut off here: %d bytes in all)".formatted(bytes.length);
    }

    private static Map<String, MessageAttributeValue> attributes(Map<String, String> facts) {
        return facts.entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty())
                .limit(MAX_FACTS)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        fact -> MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue(fact.getValue())
                                .build()));
    }

    @Override
    public void close() {
        client.close();
    }
}
