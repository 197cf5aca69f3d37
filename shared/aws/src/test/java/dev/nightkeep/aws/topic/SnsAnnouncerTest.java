package dev.nightkeep.aws.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightkeep.announce.Announcer;
import dev.nightkeep.announce.AnnouncerContract;
import dev.nightkeep.aws.LocalCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** What is published is looked at in a queue that is subscribed to the topic. */
@ExtendWith(LocalCloud.class)
final class SnsAnnouncerTest extends AnnouncerContract {
    private final SnsClient sns = LocalCloud.client(SnsClient.builder());
    private final SqsClient sqs = LocalCloud.client(SqsClient.builder());
    private String topic = "";
    private String queue = "";

    @BeforeEach
    void create() {
        String name = LocalCloud.name("topic");
        topic = sns.createTopic(request -> request.name(name)).topicArn();
        queue = sqs.createQueue(request -> request.queueName(name)).queueUrl();
        String arn = "arn:aws:sqs:%s:%s:%s".formatted(LocalCloud.REGION, LocalCloud.ACCOUNT, name);
        sns.subscribe(request -> request.topicArn(topic).protocol("sqs").endpoint(arn));
    }

    @AfterEach
    void delete() {
        sns.deleteTopic(request -> request.topicArn(topic));
        sqs.deleteQueue(request -> request.queueUrl(queue));
        sns.close();
        sqs.close();
    }

    @Override
    protected Announcer open() {
        return new SnsAnnouncer(LocalCloud.client(SnsClient.builder()), topic);
    }

    @Override
    protected Announcer openToNobody() {
        return new SnsAnnouncer(LocalCloud.client(SnsClient.builder()), topic + "-absent");
    }

    @Override
    protected List<Told> told() {
        List<Message> messages = sqs.receiveMessage(
                        request -> request.queueUrl(queue).waitTimeSeconds(10).maxNumberOfMessages(10))
                .messages();
        return messages.stream().map(message -> told(message.body())).toList();
    }

    private static Told told(String body) {
        try {
            JsonNode envelope = new ObjectMapper().readTree(body);
            Map<String, String> facts = new TreeMap<>();
            new ArrayList<>(envelope.path("MessageAttributes").properties())
                    .forEach(fact -> facts.put(
                            fact.getKey(), fact.getValue().path("Value").asText()));
            return new Told(
                    envelope.path("Subject").asText(), envelope.path("Message").asText(), facts);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not what SNS sends", e);
        }
    }
}
