"""What nobody should send, and somebody will."""
import json

from botocore.exceptions import ClientError

from .execution import expect, start


def unknown_job(ground):
    """A job without a secret fails and says which one is missing."""
    ended = ground.require_failed(ground.backup("nobody-knows"), "nobody-knows", "configuration")
    assert f"nightkeep/{ground.stack.name}/nobody-knows/mongo-uri" in ended["cause"], ended["cause"]


def nothing_stored(ground):
    """A job whose connection string was not stored yet fails and says how to store it."""
    ground.stack.store_uri("not-set", "nightkeep:not-set")
    ended = ground.require_failed(ground.backup("not-set"), "not-set", "configuration")
    assert "Nothing was stored yet" in ended["cause"], ended["cause"]


def malformed(ground):
    """An input that names no job, or none that can be, fails with a sentence."""
    for message in ({}, {"job": 5}, [], {"job": None}):
        run = start(ground.stack, "BackupStateMachine", message)
        expect(run, "FAILED", "NoJob")
    for name in ("../control", "UPPER", "", "control"):
        run = start(ground.stack, "BackupStateMachine", {"job": name})
        ended = expect(run, "FAILED", "configuration")
        assert "docs/deploy.md" in ended["cause"] or "event" in ended["cause"], ended["cause"]


def too_large(ground):
    """An input of 300 KiB starts nothing, and an event of that size makes a task end with a sentence."""
    large = {"job": "default", "padding": "x" * 300 * 1024}
    try:
        run = start(ground.stack, "BackupStateMachine", large)
        remark = f"the machine took it and ended as {run.wait()['status']}"
    except ClientError as refusal:
        remark = f"refused with {refusal.response['Error']['Code']}"
    answer = ground.stack.lambdas.invoke(
        FunctionName=ground.stack["PlanBackupFunction"], Payload=json.dumps({"job": "x" * 300 * 1024}).encode())
    said = json.loads(answer["Payload"].read())
    assert said["errorType"] == "dev.nightkeep.error.ConfigurationException", said
    assert len(said["errorMessage"]) < 1000, "the message quotes the event"
    return remark
