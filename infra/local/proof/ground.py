"""What every proof works with: stack, bucket, MongoDB, the proxy before S3, and what people are told."""
import json
import os
import secrets
import subprocess

from .bucket import Bucket
from .execution import expect, start
from .inbox import Inbox, Webhook
from .source import JAR, Source, java
from .stack import Stack
from .store_proxy import StoreProxy

# Cuts the large collection into several ranges, though it has but a few megabytes.
RANGE_BYTES = 4_000_000


class Ground:
    def __init__(self):
        self.endpoint = os.environ["AWS_ENDPOINT_URL"]
        self.source = Source()
        self.stack = Stack(os.environ["STACK"])
        self.bucket = Bucket(self.stack["Bucket"])
        self.proxy = StoreProxy(self.endpoint)
        self.inbox = Inbox(self.stack["Topic"])
        self.webhook = Webhook()
        self.webhook_path = "planted-path-" + secrets.token_hex(8)
        self.webhook_secret = "planted-secret-" + secrets.token_hex(8)

    def prepare(self):
        """Sends the functions' requests to S3 through the proxy, stores the secrets, and waits for the MongoDB."""
        functions = self.stack.functions()
        for function in functions:
            self.stack.set_variables(
                function, NIGHTKEEP_RANGE_BYTES=str(RANGE_BYTES), AWS_ENDPOINT_URL_S3=self.proxy.url)
        for function in functions:
            self.stack.settle(function)
        self.encrypt_bucket()
        self.source.wait()
        self.stack.store_uri("default", self.source.large())
        webhook = {"url": self.webhook.url(self.webhook_path), "secret": self.webhook_secret}
        self.stack.secrets.put_secret_value(
            SecretId=self.stack["AlertsSecret"], SecretString=json.dumps({"webhook": webhook}))

    def reached(self):
        """Whether the functions reach what listens on this machine's loopback, which those in containers do not."""
        self.stack.lambdas.invoke(FunctionName=self.stack["HealthFunction"], Payload=b"{}")
        return self.proxy.asked > 0

    def encrypt_bucket(self):
        # LocalStack's CloudFormation leaves BucketEncryption out without a word; its S3 keeps it when asked directly.
        rule = {"BucketKeyEnabled": True, "ApplyServerSideEncryptionByDefault": {
            "SSEAlgorithm": "aws:kms", "KMSMasterKeyID": self.stack["Key"]}}
        self.bucket.objects.put_bucket_encryption(
            Bucket=self.bucket.name, ServerSideEncryptionConfiguration={"Rules": [rule]})

    def planted(self):
        """What must be found nowhere but in Secrets Manager."""
        return [self.source.password, self.source.wrong_password, self.webhook_path, self.webhook_secret]

    def backup(self, job, machine="BackupStateMachine", **more):
        return start(self.stack, machine, {"job": job, **more})

    def require_green(self, job):
        """The next run of the job succeeds, and leaves nothing but a backup."""
        run = self.backup(job)
        expect(run, "SUCCEEDED")
        self.require_clean(job)
        return run

    def require_clean(self, job):
        self.bucket.require_free(job)
        self.bucket.require_nothing_left(job)

    def require_failed(self, run, job, error):
        """It failed for that reason, people were told, and neither a lease nor an object is left."""
        ended = expect(run, "FAILED", error)
        self.inbox.wait_for(run, "FAILED")
        self.require_clean(job)
        return ended

    def nightkeep(self, *arguments):
        """The command line on the bucket, without any part of the cloud half."""
        done = subprocess.run(
            [java(), "-jar", JAR, *arguments, "--from", f"s3://{self.bucket.name}", "--endpoint-url", self.endpoint],
            capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, f"nightkeep {arguments[0]} ended with {done.returncode}: {done.stderr[-600:]}"
        return done.stdout

    def close(self):
        for part in (self.inbox, self.webhook, self.proxy, self.source, self.stack):
            part.close()
