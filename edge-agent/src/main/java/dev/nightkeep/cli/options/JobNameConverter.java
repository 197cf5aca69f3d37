package dev.nightkeep.cli.options;

import dev.nightkeep.format.JobName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a job. */
public final class JobNameConverter implements ITypeConverter<JobName> {
    @Override
    public JobName convert(String text) {
        try {
            return new JobName(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
