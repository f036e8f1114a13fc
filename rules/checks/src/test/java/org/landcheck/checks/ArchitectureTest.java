package org.landcheck.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Walls of this room. */
@AnalyzeClasses(
    packages = "org.landcheck.checks",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule rulesKnowNothingOfTheApplication =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.landcheck.core..",
              "org.landcheck.io..",
              "org.landcheck.delivery..",
              "org.landcheck.cli..",
              "org.landcheck.desktop..")
          .because("what good data is does not depend on what people do with it");

  @ArchTest
  static final ArchRule geoToolsStaysInOnePackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("..checks.cql")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.geotools..")
          .because("it is large, and only conditions of rules need it");

  @ArchTest
  static final ArchRule noFilesAndNoClocks =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.time.zone..", "java.net..")
          .because("a check sees only what it is given, so its result is the same everywhere");
}
