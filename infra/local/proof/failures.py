"""What goes wrong in one run, and what becomes of it."""
import os
import signal
import socket

from botocore.exceptions import ClientError

from .execution import expect
from .processes import function_of, holder
from .store_proxy import Hold, Refuse


def wrong_password(ground):
    """A wrong password fails at once, and the right one is taken as soon as it is stored."""
    ground.stack.store_uri("wrong-password", ground.source.uri(ground.source.small_port, ground.source.wrong_password))
    ground.require_failed(ground.backup("wrong-password"), "wrong-password", "authentication-failed")
    ground.stack.store_uri("wrong-password", ground.source.small())
    ground.require_green("wrong-password")


def server_down(ground):
    """A server that is down is tried again, then the run fails."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        ground.stack.store_uri("server-down", ground.source.uri(free.getsockname()[1]))
    ground.require_failed(ground.backup("server-down"), "server-down", "source-unavailable")
    ground.stack.store_uri("server-down", ground.source.small())
    ground.require_green("server-down")


def pieces_of(job):
    """Requests that write documents of that job's backups."""
    return lambda method, path: method in ("PUT", "POST") and f"/{job}/" in path and "/pieces/" in path


def killed(ground):
    """A worker that is killed in the middle of a part costs a round and nothing else."""
    ground.stack.store_uri("killed", ground.source.small())
    hold = ground.proxy.add(Hold(pieces_of("killed")))
    run = ground.backup("killed")
    assert hold.met.wait(60), "no worker wrote anything"
    process = holder(hold.ports[0], ground.proxy.port)
    function = function_of(process)
    assert function == ground.stack["ExportPartitionFunction"], f"{function} wrote a part"
    os.kill(process, signal.SIGKILL)
    hold.released.set()
    expect(run, "SUCCEEDED")
    ground.require_clean("killed")


def timed_out(ground):
    """A worker that hangs past its time costs a round and nothing else."""
    ground.stack.store_uri("timed-out", ground.source.small())
    arn = ground.stack.copy_function("ExportPartitionFunction", "hasty", Timeout=15)
    machine = ground.stack.copy_machine("BackupStateMachine", "hasty", ExportPartitionFunction=arn)
    hold = ground.proxy.add(Hold(pieces_of("timed-out")))
    run = ground.backup("timed-out", machine)
    assert hold.met.wait(60), "no worker wrote anything"
    expect(run, "SUCCEEDED")
    hold.released.set()
    ground.require_clean("timed-out")


def hanging(ground):
    """Workers that hang each time fail the run after three rounds, and leave nothing."""
    ground.stack.store_uri("hanging", ground.source.small())
    arn = ground.stack.copy_function("ExportPartitionFunction", "hanging", Timeout=4)
    machine = ground.stack.copy_machine("BackupStateMachine", "hanging", ExportPartitionFunction=arn)
    hold = ground.proxy.add(Hold(pieces_of("hanging"), times=1000))
    run = ground.backup("hanging", machine)
    ended = expect(run, "FAILED", "backup-incomplete")
    hold.released.set()
    ground.proxy.remove(hold)
    ground.inbox.wait_for(run, "FAILED")
    ground.require_clean("hanging")
    ground.require_green("hanging")
    return ended["cause"]


def busy_store(ground):
    """S3 that answers 503 for a while is tried again until it answers."""
    ground.stack.store_uri("busy-store", ground.source.small())
    control = ground.proxy.add(Refuse(lambda method, path: "/control/busy-store/" in path, times=4))
    pieces = ground.proxy.add(Refuse(pieces_of("busy-store"), times=4))
    expect(ground.backup("busy-store"), "SUCCEEDED")
    assert (control.left, pieces.left) == (0, 0), f"{control.left} and {pieces.left} were not asked for"
    ground.require_clean("busy-store")
    return "8 requests refused"


def throttled(ground):
    """Workers that may not run are asked for again until they may."""
    ground.stack.store_uri("throttled", ground.source.small())
    arn = ground.stack.copy_function("ExportPartitionFunction", "throttled")
    machine = ground.stack.copy_machine("BackupStateMachine", "throttled", ExportPartitionFunction=arn)
    name = ground.stack["throttledCopy"]
    ground.stack.lambdas.put_function_concurrency(FunctionName=name, ReservedConcurrentExecutions=0)
    try:
        ground.stack.lambdas.invoke(FunctionName=name, Payload=b"{}")
        raise AssertionError("a function that may not run was run")
    except ClientError as refusal:
        assert refusal.response["Error"]["Code"] == "TooManyRequestsException", refusal
    run = ground.backup("throttled", machine)
    run.wait_for_event(("MapRunStarted",))
    ground.stack.lambdas.put_function_concurrency(FunctionName=name, ReservedConcurrentExecutions=1)
    expect(run, "SUCCEEDED")
    ground.require_clean("throttled")


def key_denied(ground):
    """A key that may not be used fails the run before or while it writes; the next one is good when it may be again."""
    ground.stack.store_uri("key-denied", ground.source.small())
    # LocalStack's S3 does not ask KMS, so the proxy answers as S3 does (S3 API, error responses).
    everything = Refuse(lambda method, path: "/key-denied/" in path, -1, 403, "AccessDenied")
    pieces = Refuse(pieces_of("key-denied"), -1, 400, "KMS.DisabledException")
    for refusal, error in ((pieces, "backup-incomplete"), (everything, "not-abandoned")):
        ground.proxy.add(refusal)
        run = ground.backup("key-denied")
        expect(run, "FAILED", error)
        told = ground.inbox.wait_for(run, "FAILED")["Message"]
        assert "KMS.DisabledException" in told or "StoreAccessDenied" in told, told
        ground.proxy.remove(refusal)
        assert refusal.seen, "nothing was refused"
        ground.require_clean("key-denied")
    ground.require_green("key-denied")


def silent_topic(ground):
    """A topic that cannot be told keeps no run from ending as it should."""
    arn = ground.stack.copy_function(
        "ReportFunction", "silent", variables={"NIGHTKEEP_TOPIC_ARN": ground.stack["Topic"] + "-is-gone"})
    machine = ground.stack.copy_machine("BackupStateMachine", "silent", ReportFunction=arn)
    ground.stack.store_uri("silent", ground.source.small())
    ground.stack.store_uri("silent-failure", "nonsense")
    good, bad = ground.backup("silent", machine), ground.backup("silent-failure", machine)
    expect(good, "SUCCEEDED")
    expect(bad, "FAILED", "configuration")
    ground.require_clean("silent")
    ground.require_clean("silent-failure")
