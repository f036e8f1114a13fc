package org.landcheck.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.landcheck.api.Check;
import org.landcheck.api.Fix;

/** The walls of the house, as far as the command line sees them. */
@AnalyzeClasses(packages = "org.landcheck", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule VOCABULARY =
      classes()
          .that()
          .resideInAPackage("org.landcheck.api..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.landcheck.api..", "org.locationtech.jts..", "java..")
          .because("whoever writes a rule must be able to read the vocabulary with JTS alone");

  @ArchTest
  static final ArchRule RULES_KNOW_NO_APP =
      noClasses()
          .that()
          .resideInAPackage("org.landcheck.checks..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.landcheck.core..",
              "org.landcheck.io..",
              "org.landcheck.delivery..",
              "org.landcheck.cli..",
              "org.landcheck.sample..")
          .because("rules know geometry and quality; files, threads and screens belong to the app");

  @ArchTest
  static final ArchRule ENGINE_KNOWS_NO_CHECKS_OR_FILES =
      noClasses()
          .that()
          .resideInAPackage("org.landcheck.core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.landcheck.checks..",
              "org.landcheck.io..",
              "org.landcheck.delivery..",
              "org.landcheck.cli..",
              "org.landcheck.sample..")
          .because("the engine is handed checks and formats by the programs");

  @ArchTest
  static final ArchRule ROOMS_BESIDE_EACH_OTHER =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.landcheck.io..", "org.landcheck.delivery..", "org.landcheck.sample..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.landcheck.checks..", "org.landcheck.cli..")
          .because("reports, files and the sample must work with any catalogue of checks");

  @ArchTest
  static final ArchRule DELIVERY_KNOWS_NO_FILE_FORMAT =
      noClasses()
          .that()
          .resideInAPackage("org.landcheck.delivery..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.landcheck.io..", "java.sql..", "org.sqlite..")
          .because("only app/io knows GeoPackage and Shapefile");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("org.landcheck.(*)..")
          .should()
          .beFreeOfCycles()
          .because("dependencies run one way, from the app to the rules");

  @ArchTest
  static final ArchRule NO_WINDOW_HERE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx..")
          .because("everything but app/desktop runs without a display");

  @ArchTest
  static final ArchRule GEOTOOLS_IS_CONFINED =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.landcheck.io..", "org.landcheck.checks.cql..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.geotools..")
          .because("GeoTools is large and slow to load: two rooms may know it");

  @ArchTest
  static final ArchRule PDFBOX_IS_CONFINED =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.landcheck.io.archive..", "org.landcheck.sample.permit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
          .because(
              "papers are measured before it unpacks them, which only io.archive does; the sample"
                  + " writes its own");

  @ArchTest
  static final ArchRule SQLITE_IS_CONFINED =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.landcheck.io..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.sqlite..")
          .because("only app/io knows GeoPackage");

  @ArchTest
  static final ArchRule CHECKS_ARE_STATELESS =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .areAssignableTo(Check.class)
          .or()
          .areDeclaredInClassesThat()
          .areAssignableTo(Fix.class)
          .should()
          .beFinal()
          .because("one instance serves all threads and all runs");

  @ArchTest
  static final ArchRule NOBODY_PRINTS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.landcheck.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Throwable.class, "printStackTrace")
          .because("what people read comes from the programs, in their language");
}
