"""Runs proofs and prints a line about each: whether it holds, in how many seconds, and what it is."""
import time
import traceback
from concurrent.futures import ThreadPoolExecutor


class Report:
    def __init__(self):
        self.passed = 0
        self.failed = []

    def run(self, proof, *arguments):
        """One proof: a function whose first line of documentation says what it shows. It may return a remark."""
        began = time.monotonic()
        title = proof.__doc__.splitlines()[0].rstrip(".")
        try:
            remark = proof(*arguments)
        except Exception as problem:  # the outermost frame: the other proofs are still to be run
            self.failed.append(title)
            where = "" if isinstance(problem, AssertionError) else traceback.format_exc(limit=-3)
            self.line("FAILED", began, f"{title}: {problem}\n{where}".rstrip())
            return False
        self.passed += 1
        self.line("holds", began, title + (f" ({remark})" if remark else ""))
        return True

    def run_together(self, proofs, at_once, *arguments):
        with ThreadPoolExecutor(at_once) as pool:
            for each in [pool.submit(self.run, proof, *arguments) for proof in proofs]:
                each.result()

    @staticmethod
    def line(verdict, began, text):
        print(f"proof: {verdict:6} {time.monotonic() - began:6.1f} s  {text}", flush=True)

    def summary(self):
        print(f"proof: {self.passed} hold, {len(self.failed)} failed", flush=True)
        return not self.failed
