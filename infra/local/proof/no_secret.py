"""Searches everything that people and programs are shown for the secrets that were planted."""
import json

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

from .execution import Execution


def nowhere(ground):
    """No planted secret is in any state, log, metric, alert, webhook or control object."""
    places = {
        "the executions": executions(ground),
        "the logs": logs(),
        "the metrics": metrics(),
        "the alerts": (json.dumps(message) for message in ground.inbox.messages),
        "the webhook": ground.webhook.received,
        "the objects": (key + content.decode("latin-1") for key, content in ground.bucket.versions("control/")),
    }
    counts = []
    for place, texts in places.items():
        looked = 0
        for text in texts:
            looked += 1
            for secret in ground.planted():
                assert secret not in text, f"a planted {secret.split('-')[1]} is in {place}: {around(text, secret)}"
        assert looked, f"there was nothing in {place}, so nothing was searched"
        counts.append(f"{looked} in {place}")
    return ", ".join(counts)


def around(text, secret):
    at = text.index(secret)
    return "..." + text[max(0, at - 200):at].replace("\n", " ") + "<the secret>"


def executions(ground):
    machines = boto3.client("stepfunctions", config=Config(retries={"total_max_attempts": 1}))
    for machine in ground.stack.machine_names():
        pages = machines.get_paginator("list_executions").paginate(stateMachineArn=ground.stack[machine])
        for run in (Execution(machines, each["executionArn"]) for page in pages for each in page["executions"]):
            yield json.dumps(run.look(), default=str)
            yield json.dumps(run.events(), default=str)
            yield from children(machines, run)


def children(machines, run):
    """The executions of the workers, which have histories of their own."""
    for each in machines.list_map_runs(executionArn=run.arn)["mapRuns"]:
        yield json.dumps(machines.describe_map_run(mapRunArn=each["mapRunArn"]), default=str)
        try:
            found = machines.list_executions(mapRunArn=each["mapRunArn"])["executions"]
        except ClientError as refusal:
            # LocalStack keeps no histories of its own for the workers, and says so in this way.
            if refusal.response["Error"]["Code"] != "InternalError":
                raise
            found = []
        for child in found:
            yield json.dumps(Execution(machines, child["executionArn"]).events(), default=str)


def logs():
    client = boto3.client("logs")
    for page in client.get_paginator("describe_log_groups").paginate():
        for group in page["logGroups"]:
            for events in client.get_paginator("filter_log_events").paginate(logGroupName=group["logGroupName"]):
                for event in events["events"]:
                    yield event["message"]


def metrics():
    pages = boto3.client("cloudwatch").get_paginator("list_metrics").paginate()
    return [json.dumps(metric) for page in pages for metric in page["Metrics"]]
