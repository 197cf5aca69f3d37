"""The deployed stack: its resources by their names in the template, and changes to its functions."""
import secrets
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import boto3

WORKFLOW = Path(__file__).parents[3] / "functions/workflow/target/nightkeep-workflow.zip"
SETTLED = {"Delay": 0.2, "MaxAttempts": 300}


class Stack:
    def __init__(self, name):
        self.name = name
        self.lambdas = boto3.client("lambda")
        self.machines = boto3.client("stepfunctions")
        self.secrets = boto3.client("secretsmanager")
        self.keys = boto3.client("kms")
        pages = boto3.client("cloudformation").get_paginator("list_stack_resources").paginate(StackName=name)
        self.resources = {
            each["LogicalResourceId"]: each["PhysicalResourceId"]
            for page in pages for each in page["StackResourceSummaries"] if "PhysicalResourceId" in each
        }

        self.tag = secrets.token_hex(3)  # no name of an earlier proof, of which LocalStack may remember the executions
        self.undo = []

    def __getitem__(self, logical_name):
        return self.resources[logical_name]

    def has(self, logical_name):
        return logical_name in self.resources

    def functions(self):
        """The logical names of its functions."""
        return sorted(name for name in self.resources if name.endswith("Function"))

    def machine_names(self):
        return sorted(name for name in self.resources if name.endswith("StateMachine"))

    def store_uri(self, job, uri):
        """Stores a connection string, in a secret of the job's own where it is not the one of the template."""
        name = f"nightkeep/{self.name}/{job}/mongo-uri"
        try:
            self.secrets.put_secret_value(SecretId=name, SecretString=uri)
        except self.secrets.exceptions.ResourceNotFoundException:
            self.secrets.create_secret(Name=name, SecretString=uri)
            self.undo.append(lambda: self.secrets.delete_secret(SecretId=name, ForceDeleteWithoutRecovery=True))

    def set_variables(self, function, **variables):
        name = self[function]
        present = self.lambdas.get_function_configuration(FunctionName=name)["Environment"]["Variables"]
        self.lambdas.update_function_configuration(FunctionName=name, Environment={"Variables": {**present, **variables}})

    def settle(self, function):
        self.lambdas.get_waiter("function_updated_v2").wait(FunctionName=self[function], WaiterConfig=SETTLED)

    def copy_function(self, function, suffix, variables=None, **changes):
        """A function like that one but for the changes; gives its ARN."""
        like = self.lambdas.get_function_configuration(FunctionName=self[function])
        name = f"{self.name}-{suffix}-{self.tag}"
        settings = {"Timeout": like["Timeout"], "MemorySize": like["MemorySize"], **changes}
        environment = {**like["Environment"]["Variables"], **(variables or {})}
        made = self.lambdas.create_function(
            FunctionName=name, Runtime=like["Runtime"], Role=like["Role"], Handler=like["Handler"],
            Architectures=like["Architectures"], Code={"ZipFile": WORKFLOW.read_bytes()},
            Environment={"Variables": environment}, **settings)
        self.undo.append(lambda: self.lambdas.delete_function(FunctionName=name))
        self.lambdas.get_waiter("function_active_v2").wait(FunctionName=name, WaiterConfig=SETTLED)
        self.resources[f"{suffix}Copy"] = name
        return made["FunctionArn"]

    def copy_machine(self, machine, suffix, **functions):
        """A state machine like that one, in which other functions stand for the named ones; gives its ARN."""
        like = self.machines.describe_state_machine(stateMachineArn=self[machine])
        definition = like["definition"]
        for function, arn in functions.items():
            own = self.lambdas.get_function_configuration(FunctionName=self[function])["FunctionArn"]
            definition = definition.replace(f'"{own}"', f'"{arn}"')
        made = self.machines.create_state_machine(
            name=f"{self.name}-{suffix}-{self.tag}", definition=definition, roleArn=like["roleArn"])
        self.undo.append(lambda: self.machines.delete_state_machine(stateMachineArn=made["stateMachineArn"]))
        self.resources[f"{suffix}StateMachine"] = made["stateMachineArn"]
        return f"{suffix}StateMachine"

    def close(self):
        """Removes what the template does not know of, so that the stack can be removed and proven once more."""
        with ThreadPoolExecutor(len(self.undo) + 1) as pool:
            for removal in [pool.submit(each) for each in self.undo]:
                removal.result()
