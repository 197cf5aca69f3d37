"""The processes of this machine that hold a connection, found in /proc (Linux)."""
import os
from pathlib import Path


def holder(client_port, server_port):
    """The process whose end of a loopback connection to `server_port` is `client_port`."""
    inode = inode_of(client_port, server_port)
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if any(os.readlink(each) == f"socket:[{inode}]" for each in (process / "fd").iterdir()):
                return int(process.name)
        except OSError:
            continue  # ended meanwhile, or not ours to look at
    raise AssertionError("no process of this machine holds that connection: do the functions run in containers?")


def inode_of(local_port, remote_port):
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(table).read_text().splitlines()[1:]:
            fields = line.split()
            if port(fields[1]) == local_port and port(fields[2]) == remote_port:
                return fields[9]
    raise AssertionError("there is no such connection on this machine: do the functions run in containers?")


def port(address):
    return int(address.rsplit(":", 1)[1], 16)


def function_of(process):
    """The name of the function that the process runs."""
    environment = Path(f"/proc/{process}/environ").read_bytes().split(b"\0")
    return next(each.split(b"=", 1)[1].decode() for each in environment if each.startswith(b"AWS_LAMBDA_FUNCTION_NAME="))
