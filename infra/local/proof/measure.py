"""python -m proof.measure: starts of functions, what a gigabyte costs, and how well workers share it, as lines of a table."""
import json
import os
import statistics
import time

import boto3

from .execution import expect, start
from .ground import Ground

PARTITIONS = 64
ROUNDS = 5
# us-east-1, arm64, per GB-second (AWS Lambda pricing, 2026-11).
GB_SECOND = 0.0000133334


def main():
    ground = Ground()
    try:
        ground.prepare()
        print(f"load of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        starts(ground)
        cost(ground)
        sharing(ground)
        print(f"load of the machine after: {os.getloadavg()[0]:.1f}")
    finally:
        ground.close()


def starts(ground):
    """An event that is refused at once: what is measured is the start and nothing else."""
    for function in ground.stack.functions():
        cold, warm = [], []
        for number in range(ROUNDS):
            ground.stack.set_variables(function, NIGHTKEEP_MEASURED=str(number))  # a change of settings ends what runs
            ground.stack.settle(function)
            cold.append(invoke(ground, function))
            warm += [invoke(ground, function) for _ in range(ROUNDS)]
        print(f"| {function} | {min(cold):.0f} to {max(cold):.0f} | {statistics.median(warm):.0f} |", flush=True)


def invoke(ground, function):
    began = time.monotonic()
    ground.stack.lambdas.invoke(FunctionName=ground.stack[function], Payload=b'{"job": 5}')
    return (time.monotonic() - began) * 1000


def cost(ground):
    """Durations as the functions report them, times their memory."""
    expect(ground.backup("default"), "SUCCEEDED")
    before = spent(ground)
    expect(ground.backup("default"), "SUCCEEDED")
    used = spent(ground) - before
    newest = sorted(ground.bucket.manifests("default"))[-1]
    totals = json.loads(ground.bucket.read(newest))["totals"]
    gigabytes = totals["rawBytes"] / 1e9
    print(f"{used:.1f} GB-seconds for {gigabytes:.3f} GB of documents, warm: {used / gigabytes:.0f} GB-seconds"
          f" or ${used / gigabytes * GB_SECOND:.4f} a GB", flush=True)


def spent(ground):
    """GB-seconds of all functions so far, by their REPORT lines."""
    logs = boto3.client("logs")
    total = 0.0
    for function in ground.stack.functions():
        name = ground.stack[function]
        settings = ground.stack.lambdas.get_function_configuration(FunctionName=name)
        try:  # the log group of the template is not used by LocalStack
            pages = list(logs.get_paginator("filter_log_events").paginate(logGroupName=f"/aws/lambda/{name}"))
        except logs.exceptions.ResourceNotFoundException:
            continue  # it has not run yet
        for event in (event for page in pages for event in page["events"]):
            if "Duration: " in event["message"]:
                milliseconds = float(event["message"].split("Duration: ")[1].split(" ")[0])
                total += milliseconds / 1000 * settings["MemorySize"] / 1024
    return total


def sharing(ground):
    """The same partitions by one, two and four workers."""
    size = ground.source.documents * 120 // PARTITIONS
    ground.stack.set_variables("PlanBackupFunction", NIGHTKEEP_RANGE_BYTES=str(size))
    ground.stack.settle("PlanBackupFunction")
    alone = None
    for workers in (1, 2, 4):
        machine = ground.stack.copy_machine("BackupStateMachine", f"by-{workers}")
        limit_workers(ground, machine, workers)
        expect(start(ground.stack, machine, {"job": "default"}), "SUCCEEDED")  # starts the workers
        seconds, tasks = exported(ground, machine)
        alone = alone or seconds
        ideal = alone / min(workers, os.cpu_count())
        print(f"| {workers} | {tasks} | {seconds:.1f} | {ideal:.1f} | {ideal / seconds:.0%} |", flush=True)


def limit_workers(ground, machine, workers):
    arn = ground.stack[machine]
    definition = json.loads(ground.stack.machines.describe_state_machine(stateMachineArn=arn)["definition"])
    definition["States"]["Export"]["MaxConcurrency"] = workers
    ground.stack.machines.update_state_machine(stateMachineArn=arn, definition=json.dumps(definition))


def exported(ground, machine):
    """How long the map took, and how many partitions it had."""
    run = start(ground.stack, machine, {"job": "default"})
    expect(run, "SUCCEEDED")
    events = run.events()
    when = {event["type"]: event["timestamp"] for event in events if event["type"].startswith("MapRun")}
    tasks = max(json.loads(event["taskSucceededEventDetails"]["output"])["Payload"].get("tasks", 0)
                for event in events if event["type"] == "TaskSucceeded")
    return (when["MapRunSucceeded"] - when["MapRunStarted"]).total_seconds(), tasks


if __name__ == "__main__":
    main()
