"""One call of the AWS API: cloud.py SERVICE OPERATION [PARAMETERS AS JSON] [PATH]; without a PATH the whole answer as JSON.

A PATH is made of .name, [number] and [name=value], the last for the one element of a list that has it.
"""
import json
import re
import sys

import boto3

STEP = re.compile(r"\.(\w+)|\[(\d+)\]|\[(\w+)=([^\]]*)\]")


def follow(value, path):
    for name, number, key, wanted in STEP.findall(path):
        if name:
            value = value[name]
        elif number:
            value = value[int(number)]
        else:
            value = next(element for element in value if element.get(key) == wanted)
    return value


def main(service, operation, parameters="{}", path=""):
    answer = getattr(boto3.client(service), operation)(**json.loads(parameters))
    answer.pop("ResponseMetadata", None)
    found = follow(answer, path)
    print(found if isinstance(found, str) else json.dumps(found, default=str))


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except (KeyError, IndexError, StopIteration):
        sys.exit(f"stack: the answer has nothing at {sys.argv[4]}")
    except Exception as error:  # the outermost frame: one line instead of a stack trace
        sys.exit(f"stack: {type(error).__name__}: {error}")
