"""Executions of the state machines."""
import json
import time
import uuid

LIMIT_SECONDS = 240
ENDED = ("SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED")


class Execution:
    def __init__(self, machines, arn):
        self.machines = machines
        self.arn = arn
        self.name = arn.rsplit(":", 1)[1]

    def look(self):
        return self.machines.describe_execution(executionArn=self.arn)

    def wait(self, limit=LIMIT_SECONDS):
        """How it ended, as describe-execution says it."""
        until = time.monotonic() + limit
        while time.monotonic() < until:
            seen = self.look()
            if seen["status"] in ENDED:
                return seen
            time.sleep(0.2)
        raise AssertionError(f"{self.name} is still {seen['status']} after {limit} s")

    def events(self):
        pages = self.machines.get_paginator("get_execution_history").paginate(
            executionArn=self.arn, includeExecutionData=True)
        return [event for page in pages for event in page["events"]]

    def wait_for_event(self, kinds, limit=60):
        """Until the history has an event of one of these types."""
        until = time.monotonic() + limit
        while not any(event["type"] in kinds for event in self.events()):
            assert time.monotonic() < until, f"no {kinds} in the history of {self.name} after {limit} s"
            time.sleep(0.2)

    def stop(self):
        self.machines.stop_execution(executionArn=self.arn)


def start(stack, machine, message, name=None):
    started = stack.machines.start_execution(
        stateMachineArn=stack[machine], name=name or str(uuid.uuid4()), input=json.dumps(message))
    return Execution(stack.machines, started["executionArn"])


def expect(execution, status, error=None):
    """Waits for the end, and holds it to be that one; gives what describe-execution says."""
    ended = execution.wait()
    seen = ended["status"] + (f" with {ended.get('error')}" if ended.get("error") else "")
    wanted = status + (f" with {error}" if error else "")
    assert ended["status"] == status and (error is None or ended.get("error") == error), (
        f"ended as {seen}, not as {wanted}: {ended.get('cause', '')[:300]}")
    return ended
