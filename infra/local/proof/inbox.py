"""What people are told: a queue that hears the topic, and the webhook of the alerts function."""
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import boto3


class Inbox:
    """Collects what is published on the topic."""

    def __init__(self, topic):
        self.queues = boto3.client("sqs")
        self.topics = boto3.client("sns")
        self.queue = self.queues.create_queue(QueueName="proof-inbox-" + topic.rsplit(":", 1)[1])["QueueUrl"]
        arn = self.queues.get_queue_attributes(QueueUrl=self.queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        self.subscription = self.topics.subscribe(
            TopicArn=topic, Protocol="sqs", Endpoint=arn, ReturnSubscriptionArn=True)["SubscriptionArn"]
        self.messages = []
        self.open = True
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self):
        while self.open:
            got = self.queues.receive_message(QueueUrl=self.queue, MaxNumberOfMessages=10, WaitTimeSeconds=1)
            for message in got.get("Messages", []):
                self.messages.append(json.loads(message["Body"]))
                self.queues.delete_message(QueueUrl=self.queue, ReceiptHandle=message["ReceiptHandle"])

    def of(self, execution):
        return [message for message in list(self.messages) if execution.name in json.dumps(message)]

    def wait_for(self, execution, state, limit=30):
        """The message about that execution with that state."""
        until = time.monotonic() + limit
        while time.monotonic() < until:
            for message in self.of(execution):
                if state in (fact(message, "state"), ended_as(message)):
                    return message
            time.sleep(0.2)
        seen = [message.get("Subject") for message in self.of(execution)]
        raise AssertionError(f"nobody was told that {execution.name} is {state} within {limit} s; told was {seen}")

    def close(self):
        self.open = False
        self.reader.join()
        self.topics.unsubscribe(SubscriptionArn=self.subscription)
        self.queues.delete_queue(QueueUrl=self.queue)


def ended_as(message):
    """What the rule says that tells of runs that could not tell themselves."""
    try:
        return json.loads(message["Message"]).get("status")
    except ValueError:
        return None  # one for people


def fact(message, name):
    return message.get("MessageAttributes", {}).get(name, {}).get("Value")


class Webhook:
    """A server on loopback that keeps what is sent to it."""

    def __init__(self):
        self.received = received = []

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                received.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def url(self, path):
        return f"http://127.0.0.1:{self.server.server_port}/{path}"

    def wait_for(self, word, limit=30):
        until = time.monotonic() + limit
        while not any(word in body for body in list(self.received)):
            assert time.monotonic() < until, f"the webhook heard nothing of {word} within {limit} s"
            time.sleep(0.2)

    def close(self):
        self.server.shutdown()
        self.server.server_close()
