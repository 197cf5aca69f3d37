"""Outages that every run of the stack would meet, so that they are proven one after the other."""
from .execution import expect


def key_disabled(ground):
    """A key that may not be used fails the run, and the next one is good when it may be used again."""
    keys = ground.stack.keys
    ground.stack.store_uri("key-disabled", ground.source.small())
    keys.disable_key(KeyId=ground.stack["Key"])
    try:
        run = ground.backup("key-disabled")
        ended = expect(run, "FAILED")
        ground.inbox.wait_for(run, "FAILED")
    finally:
        keys.enable_key(KeyId=ground.stack["Key"])
    ground.require_clean("key-disabled")
    ground.require_green("key-disabled")
    return ended["error"]
