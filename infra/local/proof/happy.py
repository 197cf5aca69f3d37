"""What a user does: back up, verify, restore elsewhere, compare."""
import json

from .execution import expect, start
from .inbox import fact
from .source import DATABASE

COPY = "copy"


def backup(ground):
    """A backup of 200,000 documents by many functions ends as SUCCEEDED, is told, and gives its lease back."""
    assert ground.source.documents >= 200_000, f"only {ground.source.documents} documents"
    run = ground.backup("default")
    expect(run, "SUCCEEDED")
    ground.require_clean("default")
    message = ground.inbox.wait_for(run, "SUCCEEDED")
    assert fact(message, "event") == "backup-succeeded", fact(message, "event")
    manifests = ground.bucket.manifests("default")
    assert len(manifests) == 1, manifests
    manifest = json.loads(ground.bucket.read(manifests[0]))
    documents = manifest["totals"]["documents"]
    assert documents == ground.source.documents, f"{documents} of {ground.source.documents} documents"
    return f"{documents} documents by {tasks(run)} workers"


def tasks(run):
    """How many workers the first round had."""
    for event in run.events():
        output = event.get("taskSucceededEventDetails", {}).get("output", "{}")
        payload = json.loads(output).get("Payload", {})
        if isinstance(payload, dict) and payload.get("tasks"):
            count = payload["tasks"]
            assert count > 1, "nothing was partitioned"
            return count
    raise AssertionError("the history says nothing of tasks")


def verify(ground):
    """The engine's own verify, from this machine, finds the backup whole."""
    ground.nightkeep("verify", "latest", "--job", "default")


def restore(ground):
    """The restore machine writes it into another database, which is the same byte for byte."""
    run = start(ground.stack, "RestoreStateMachine", {
        "job": "default", "backup": "latest", "renames": [{"from": f"{DATABASE}.*", "to": f"{COPY}.*"}]})
    expect(run, "SUCCEEDED")
    answer = ground.source.ask(f"compare {DATABASE} {COPY}")
    assert answer.startswith("same: "), answer[:600]
    assert ground.source.ask(f"drop {COPY}") == "dropped"
    ground.bucket.require_free("default")
    return answer.removeprefix("same: ")


def alerts(ground):
    """The webhook hears of a run that failed, and of the recovery after the next good one."""
    ground.stack.store_uri("told", "nonsense")
    failed = ground.backup("told")
    ground.require_failed(failed, "told", "configuration")
    ground.webhook.wait_for(failed.name)
    ground.stack.store_uri("told", ground.source.small())
    ground.webhook.wait_for(ground.require_green("told").name)


def health(ground):
    """The health watch has nothing to tell while the newest backup is good."""
    before = len(ground.inbox.messages)
    answer = ground.stack.lambdas.invoke(FunctionName=ground.stack["HealthFunction"], Payload=b"{}")
    assert "FunctionError" not in answer, answer["Payload"].read()[:300]
    about = [message.get("Subject") for message in ground.inbox.messages[before:] if "health" in str(message)]
    assert not about, about
