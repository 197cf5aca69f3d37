"""The MongoDB that is backed up: a process of this repository, on loopback, that ends when its standard input does."""
import os
import secrets
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).parents[3]
JAR = REPOSITORY / "functions/local/target/nightkeep-local.jar"
DATABASE = "nightscout"
USER = "keeper"


def java():
    home = subprocess.run([REPOSITORY / ".ci/jdk"], check=True, capture_output=True, text=True).stdout.strip()
    return Path(home) / "bin/java"


class Source:
    """A large and a small server with the same user and password."""

    def __init__(self, readings=185_000, wide=50, days=30):
        assert JAR.is_file(), f"{JAR.relative_to(REPOSITORY)} is not there: mvn package -DskipTests"
        # Words that no program makes by itself, to be searched for where no secret may be.
        self.password = "planted-password-" + secrets.token_hex(8)
        self.wrong_password = "planted-wrong-" + secrets.token_hex(8)
        numbers = [str(number) for number in (readings, wide, days)]
        self.process = subprocess.Popen(
            [java(), "-Xmx1g", "-cp", JAR, "dev.nightkeep.local.stack.ProofMain", *numbers],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env={**os.environ, "PROOF_USER": USER, "PROOF_PASSWORD": self.password})

    def wait(self):
        """Until both are filled."""
        words = self.process.stdout.readline().split()
        assert words[:1] == ["ready"], "the MongoDB of the proof did not start"
        self.large_port, self.documents, self.small_port, self.small_documents = map(int, words[1:])
        return self

    def uri(self, port, password=None):
        # Without the mechanism the driver would ask which one the server has, and the embedded one does not say.
        return (f"mongodb://{USER}:{password or self.password}@127.0.0.1:{port}/"
                "?authSource=admin&authMechanism=SCRAM-SHA-256&serverSelectionTimeoutMS=2000")

    def large(self):
        return self.uri(self.large_port)

    def small(self):
        return self.uri(self.small_port)

    def ask(self, question):
        self.process.stdin.write(question + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=20)
