package dev.nightkeep.quality;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.nightkeep.quality.Production.in;
import static dev.nightkeep.quality.Production.outside;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Which module may know which, and which may know the world outside. */
final class ArchitectureTest {
    private static final String[] DEPLOYABLES = {"functions/", "edge-agent"};
    private static final String[] ADAPTERS = {
        "shared/mongo", "shared/aws", "shared/crypto", "shared/discord", "shared/notify"
    };

    @Test
    void core_knowsNoCloudNoDriverNoChat() {
        check(noClasses()
                .that(in("shared/core"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "software.amazon..", "com.amazonaws..", "com.mongodb..", "..discord..", "picocli..")));
    }

    @Test
    void core_knowsNoOtherModule() {
        check(noClasses()
                .that(in("shared/core"))
                .should()
                .dependOnClassesThat(in(ADAPTERS).or(in(DEPLOYABLES))));
    }

    @Test
    void adapters_knowCoreAndNoOtherModule() {
        for (String adapter : ADAPTERS) {
            check(noClasses().that(in(adapter)).should().dependOnClassesThat(outside("shared/core", adapter)));
        }
    }

    @Test
    void conversation_knowsCoreAndDiscordAlone() {
        check(noClasses()
                .that(in("shared/conversation"))
                .should()
                .dependOnClassesThat(outside("shared/core", "shared/discord", "shared/conversation")));
    }

    @Test
    void deployables_knowNoOtherDeployable() {
        for (String deployable : Reactor.productionModules()) {
            check(noClasses()
                    .that(in(deployable).and(outside("functions/local")))
                    .should()
                    .dependOnClassesThat(in(DEPLOYABLES).and(outside(deployable))));
        }
    }

    @Test
    void awsSdk_isKnownToItsAdaptersAndTheFunctions() {
        check(noClasses()
                .that(outside("shared/aws", "shared/crypto", "functions/"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("software.amazon..", "com.amazonaws..")));
    }

    @Test
    void age_isKnownToItsAdapter() {
        check(noClasses()
                .that(outside("shared/crypto"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.exceptionfactory..")));
    }

    @Test
    void mongoDriver_isKnownToItsAdapterAndTheDemo() {
        check(noClasses()
                .that(outside("shared/mongo", "functions/local"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.mongodb..", "de.bwaldvogel..")));
    }

    @Test
    void commandLine_isKnownToTheDeployablesThatHaveOne() {
        check(noClasses()
                .that(outside("edge-agent", "functions/local"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("picocli..")));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(Production.CLASSES);
    }
}
