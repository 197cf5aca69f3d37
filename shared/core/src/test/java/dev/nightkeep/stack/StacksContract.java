package dev.nightkeep.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What all {@link Stacks} hold. Whoever extends it gives a stack with the parameter {@code Colour=green}, one resource
 * {@code Queue} of the type {@code AWS::SQS::Queue}, and the output {@code Paint} with the value {@code green paint}.
 */
public abstract class StacksContract {
    private Stacks stacks;

    protected abstract Stacks open();

    protected abstract String stack();

    @BeforeEach
    void openStacks() {
        stacks = open();
    }

    @AfterEach
    void closeStacks() {
        stacks.close();
    }

    @Test
    void find_saysOutputsAndParameters() {
        DeployedStack found = stacks.find(stack()).orElseThrow();
        assertThat(found.name()).isEqualTo(stack());
        assertThat(found.settled()).as(found.status()).isTrue();
        assertThat(found.outputs()).containsEntry("Paint", "green paint");
        assertThat(found.parameters()).containsEntry("Colour", "green");
    }

    @Test
    void find_absent_isEmpty() {
        assertThat(stacks.find("nightkeep-contract-absent")).isEmpty();
    }

    @Test
    void resources_areNamed() {
        assertThat(stacks.resources(stack())).singleElement().satisfies(resource -> {
            assertThat(resource.logicalId()).isEqualTo("Queue");
            assertThat(resource.type()).isEqualTo("AWS::SQS::Queue");
            assertThat(resource.physicalId()).isNotEmpty();
        });
    }

    @Test
    void resources_ofAnAbsentStack_areAMistake() {
        assertThatThrownBy(() -> stacks.resources("nightkeep-contract-absent"))
                .isInstanceOf(ConfigurationException.class);
    }

    @Test
    void find_whatIsNoName_isAMistake() {
        assertThatThrownBy(() -> stacks.find("no name")).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> stacks.find("arn:aws:cloudformation:x:y:stack/z"))
                .isInstanceOf(ConfigurationException.class);
    }

    @Test
    void place_isSaid() {
        assertThat(stacks.place()).isNotBlank();
    }
}
