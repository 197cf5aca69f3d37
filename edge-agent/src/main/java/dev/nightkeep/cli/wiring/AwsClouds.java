package dev.nightkeep.cli.wiring;

import dev.nightkeep.aws.S3Location;
import dev.nightkeep.aws.S3StoreSettings;
import dev.nightkeep.aws.S3Stores;
import dev.nightkeep.aws.cloud.CloudAccess;
import dev.nightkeep.doctor.DeployedSettings;
import dev.nightkeep.machine.StateMachines;
import dev.nightkeep.schedule.Schedules;
import dev.nightkeep.secret.SecretResolver;
import dev.nightkeep.stack.Stacks;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** AWS, with the credentials, the region and the endpoint of the environment. */
public final class AwsClouds implements Clouds {
    private final Map<String, String> variables;

    public AwsClouds(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    @Override
    public CloudPorts open(Optional<String> region) {
        Map<String, String> named = new HashMap<>(variables);
        region.ifPresent(name -> named.put("AWS_REGION", name));
        return new Ports(CloudAccess.of(named), named, region);
    }

    private record Ports(CloudAccess access, Map<String, String> variables, Optional<String> region)
            implements CloudPorts {
        @Override
        public StateMachines machines() {
            return access.machines();
        }

        @Override
        public Schedules schedules() {
            return access.schedules();
        }

        @Override
        public Stacks stacks() {
            return access.stacks();
        }

        @Override
        public DeployedSettings settings() {
            return access.settings();
        }

        @Override
        public SecretResolver secrets(Clock clock) {
            return access.secrets(clock);
        }

        @Override
        public BackupStore store(String bucket) {
            S3StoreSettings settings =
                    S3StoreSettings.of(S3Location.parse("s3://" + bucket)).withEnvironment(variables);
            return S3Stores.open(region.map(settings::withRegion).orElse(settings));
        }
    }
}
