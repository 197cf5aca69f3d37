"""python -m proof: runs every proof against STACK at AWS_ENDPOINT_URL. Ends with 1 where one fails, 3 where none could run."""
import os
import sys

from . import bad_input, duplicates, failures, happy, no_secret
from .ground import Ground
from .report import Report

# One after the other: the first warms the functions that all others use.
FIRST = [happy.backup, happy.verify, happy.restore, happy.health]

# Each has a job and, where it needs one, a function of its own, so that they do not disturb each other.
TOGETHER = [
    failures.silent_topic, failures.server_down, failures.hanging, failures.timed_out, failures.busy_store,
    failures.throttled, failures.killed, failures.key_denied, failures.wrong_password,
    duplicates.cancelled, duplicates.at_the_same_time, duplicates.same_firing, duplicates.same_name,
    happy.alerts, bad_input.unknown_job, bad_input.nothing_stored, bad_input.malformed, bad_input.too_large,
]

LAST = [no_secret.nowhere]


def chosen(proofs):
    names = os.environ.get("PROOF_ONLY", "").split()
    return [proof for proof in proofs if not names or proof.__name__ in names]


def main():
    report = Report()
    ground = Ground()
    try:
        ground.prepare()
        if not ground.reached():
            print("proof: NOT RUN: the functions of this cloud do not reach 127.0.0.1; do they run in containers?")
            return 3
        for proof in chosen(FIRST):
            report.run(proof, ground)
        report.run_together(chosen(TOGETHER), int(os.environ.get("PROOF_AT_ONCE", "4")), ground)
        for proof in chosen(LAST):
            report.run(proof, ground)
    finally:
        ground.close()
    return 0 if report.summary() else 1


sys.exit(main())
