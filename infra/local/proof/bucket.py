"""What lies in the bucket."""
import json

import boto3


class Bucket:
    def __init__(self, name):
        self.name = name
        self.objects = boto3.client("s3")

    def keys(self, prefix=""):
        pages = self.objects.get_paginator("list_objects_v2").paginate(Bucket=self.name, Prefix=prefix)
        return [each["Key"] for page in pages for each in page.get("Contents", [])]

    def read(self, key):
        return self.objects.get_object(Bucket=self.name, Key=key)["Body"].read()

    def versions(self, prefix):
        """Every version below the prefix as (key, content)."""
        pages = self.objects.get_paginator("list_object_versions").paginate(Bucket=self.name, Prefix=prefix)
        for page in pages:
            for each in page.get("Versions", []):
                got = self.objects.get_object(Bucket=self.name, Key=each["Key"], VersionId=each["VersionId"])
                yield each["Key"], got["Body"].read()

    def lease(self, job):
        """The lease of a job, or nothing where it has none or gave it back."""
        key = f"control/{job}/lease.json"
        if key not in self.keys(f"control/{job}/"):
            return None
        lease = json.loads(self.read(key))
        return None if lease["released"] else lease

    def require_free(self, job):
        lease = self.lease(job)
        assert lease is None, f"job {job} is still leased to {lease['holder']}"

    def manifests(self, job):
        return [key for key in self.keys(f"{job}/") if key.endswith("/manifest.json")]

    def orphans(self, job):
        """Objects of backups that have no manifest."""
        whole = {manifest.rsplit("/", 1)[0] + "/" for manifest in self.manifests(job)}
        return [key for key in self.keys(f"{job}/") if not any(key.startswith(folder) for folder in whole)]

    def require_nothing_left(self, job):
        left = self.orphans(job)
        assert not left, f"objects of an ended run are left: {left[:3]} ({len(left)} in all)"
