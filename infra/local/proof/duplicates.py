"""The same work asked for twice, and work that is not wanted any more."""
import time

from .execution import expect, start
from .failures import pieces_of
from .store_proxy import Hold

LATER = "2026-11-25T03:30:00Z"


def same_name(ground):
    """The same execution started twice is one backup; with another input it is refused."""
    ground.stack.store_uri("same-name", ground.source.small())
    message, name = {"job": "same-name"}, f"once-{ground.stack.tag}"
    first = start(ground.stack, "BackupStateMachine", message, name=name)
    second = start(ground.stack, "BackupStateMachine", message, name=name)
    assert first.arn == second.arn
    try:
        start(ground.stack, "BackupStateMachine", {"job": "other"}, name=name)
        raise AssertionError("another input under the same name was taken")
    except ground.stack.machines.exceptions.ExecutionAlreadyExists:
        pass
    expect(first, "SUCCEEDED")
    require_backups(ground, "same-name", 1)


def same_firing(ground):
    """A schedule that fires twice makes one backup, and the second run ends well without one."""
    ground.stack.store_uri("same-firing", ground.source.small())
    runs = [ground.backup("same-firing", scheduledAt=LATER, firing=str(number)) for number in range(2)]
    for run in runs:
        expect(run, "SUCCEEDED")
    require_backups(ground, "same-firing", 1)


def at_the_same_time(ground):
    """A second backup of a job that is being backed up is refused, and does not disturb the first."""
    ground.stack.store_uri("twice", ground.source.small())
    hold = ground.proxy.add(Hold(pieces_of("twice")))
    first = ground.backup("twice")
    assert hold.met.wait(60), "no worker wrote anything"
    second = ground.backup("twice")
    expect(second, "FAILED", "lease-held")
    ground.inbox.wait_for(second, "FAILED")
    assert ground.bucket.lease("twice"), "the first lost its lease"
    hold.released.set()
    expect(first, "SUCCEEDED")
    require_backups(ground, "twice", 1)


def cancelled(ground):
    """A backup that is stopped gives its lease back and leaves nothing, though a worker was still writing."""
    ground.stack.store_uri("cancelled", ground.source.small())
    hold = ground.proxy.add(Hold(pieces_of("cancelled")))
    run = ground.backup("cancelled")
    assert hold.met.wait(60), "no worker wrote anything"
    assert ground.bucket.lease("cancelled"), "a run without a lease"
    run.stop()
    hold.released.set()
    expect(run, "ABORTED")
    ground.inbox.wait_for(run, "ABORTED")
    until = time.monotonic() + 60
    while ground.bucket.lease("cancelled") and time.monotonic() < until:
        time.sleep(0.2)
    ground.bucket.require_free("cancelled")
    ground.require_clean("cancelled")
    ground.require_green("cancelled")


def require_backups(ground, job, count):
    ground.require_clean(job)
    manifests = ground.bucket.manifests(job)
    assert len(manifests) == count, f"{len(manifests)} backups instead of {count}"
