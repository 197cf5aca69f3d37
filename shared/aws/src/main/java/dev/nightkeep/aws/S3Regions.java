package dev.nightkeep.aws;

import dev.nightkeep.error.ConfigurationException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;

/** Which region requests are signed for. */
final class S3Regions {
    private S3Regions() {}

    static Region choose(S3StoreSettings settings) {
        return settings.region()
                .map(region -> Region.of(region.name()))
                .orElseGet(() -> settings.endpoint().isPresent()
                        // Not the default chain: it would wait for an instance metadata service that is not there.
                        ? elsewhere(new AwsRegionProviderChain(
                                new SystemSettingsRegionProvider(), new AwsProfileRegionProvider()))
                        : onAws(new DefaultAwsRegionProviderChain()));
    }

    /** Compatible services mostly take any region. */
    static Region elsewhere(AwsRegionProvider chain) {
        try {
            return chain.getRegion();
        } catch (SdkException none) {
            return Region.US_EAST_1;
        }
    }

    static Region onAws(AwsRegionProvider chain) {
        try {
            return chain.getRegion();
        } catch (SdkException none) {
            throw new ConfigurationException(
                    "No AWS region is set", "Name the bucket's region with --region or in AWS_REGION");
        }
    }
}
