package org.landcheck.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landcheck.api.Check;
import org.landcheck.api.CheckWords;
import org.landcheck.api.Fix;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.Unit;
import org.landcheck.api.example.CheckExample;
import org.landcheck.api.example.CheckExample.Kind;

/** Keeps the catalogue of checks honest. The texts of failures say what to add. */
class CatalogueTest {
  private static final Pattern CHECK_ID = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");
  private static final Pattern FIX_ID = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final Pattern RESERVED = Pattern.compile("(message|param|fix)( .*)?");

  /** Kinds of findings that the text of an example cannot give. */
  private static final Set<String> IN_TESTS_ONLY =
      Set.of(
          "schema.dictionary name",
          "geometry.invalid unreadable",
          "geometry.invalid not-closed",
          "geometry.invalid many",
          "geometry.invalid countless",
          "crs.undeclared unknown",
          "crs.wrong datum",
          "crs.wrong projection",
          "crs.wrong northing",
          "crs.wrong scale");

  /** Packages of groups that one package cannot hold. */
  private static final Map<String, List<String>> ROOMS =
      Map.of("attribute", List.of("attribute", "values", "identifier"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.landcheck.checks");

  static List<Check> checks() {
    return Checks.all();
  }

  private static String page(Check check, Lang lang) {
    return check.getClass().getSimpleName() + "." + lang.code() + ".md";
  }

  @Test
  void everyCheckIsRegistered() {
    Set<String> registered = new TreeSet<>();
    checks().forEach(check -> registered.add(check.getClass().getName()));
    for (JavaClass found : CLASSES) {
      boolean isCheck = found.isAssignableTo(Check.class) && !found.isInterface();
      assertTrue(
          !isCheck || registered.contains(found.getName()),
          () -> "add 'new " + found.getSimpleName() + "()' to Checks.java");
    }
  }

  @Test
  void idsAreUnique() {
    Set<String> seen = new HashSet<>();
    for (Check check : checks()) {
      String id = check.info().id();
      assertTrue(seen.add(id), () -> "two checks are called " + id + ": give one another id");
    }
  }

  @Test
  void checksAndFixesKeepNoState() {
    for (JavaClass found : CLASSES) {
      if (found.isAssignableTo(Check.class) || found.isAssignableTo(Fix.class)) {
        found.getFields().stream()
            .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
            .findFirst()
            .ifPresent(
                field ->
                    assertEquals(
                        "", field.getFullName(), "many threads share a check: make it final"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void namesAreOfTheFormThatOutsidersKnow(Check check) {
    assertTrue(CHECK_ID.matcher(check.info().id()).matches(), check.info().id());
    Set<String> fixes = new HashSet<>();
    for (Fix fix : check.fixes()) {
      assertTrue(FIX_ID.matcher(fix.id()).matches(), fix.id());
      assertTrue(fixes.add(fix.id()), () -> "two fixes of one check are called " + fix.id());
    }
    Set<String> params = new HashSet<>();
    for (Param<?> param : check.info().params()) {
      assertTrue(param.name().matches("[a-z][A-Za-z]*"), param.name());
      assertTrue(params.add(param.name()), () -> "two parameters are called " + param.name());
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void numbersHaveAUnitAndADefaultWithinTheirRange(Check check) {
    for (Param<?> param : check.info().params()) {
      if (param.defaultValue() instanceof Number number) {
        String name = check.info().id() + " " + param.name();
        assertNotEquals(Unit.NONE, param.unit(), () -> name + ": say in which unit it is");
        double value = number.doubleValue();
        assertTrue(value >= param.min() && value <= param.max(), () -> name + ": default");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void everyWordIsThereInBothLanguages(Check check) {
    for (Lang lang : Lang.values()) {
      CheckWords words = check.words(lang);
      String page = page(check, lang);
      Map<String, String> sections = words.sections();
      assertTrue(!words.title().isBlank(), () -> page + ": add a '# title'");
      assertTrue(!words.summary().isBlank(), () -> page + ": say below the title what it is for");
      assertTrue(
          sections.keySet().stream().anyMatch(s -> s.equals("message") || s.startsWith("message ")),
          () -> page + ": add '## message'");
      assertTrue(!words.advice().isBlank(), () -> page + ": add '## advice'");
      for (Param<?> param : check.info().params()) {
        String text = sections.getOrDefault("param " + param.name(), "");
        assertTrue(!text.isBlank(), () -> page + ": add '## param " + param.name() + "'");
      }
      for (Fix fix : check.fixes()) {
        String text = sections.getOrDefault("fix " + fix.id(), "");
        assertTrue(!text.isBlank(), () -> page + ": add '## fix " + fix.id() + "'");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void bothPagesHaveTheSameSectionsAndNoneForNothing(Check check) {
    Set<String> zh = new TreeSet<>(check.words(Lang.ZH).sections().keySet());
    Set<String> en = new TreeSet<>(check.words(Lang.EN).sections().keySet());
    en.remove("examples");
    zh.remove("examples");
    assertEquals(zh, en, () -> check.info().id() + ": sections of the two pages");
    for (String section : zh) {
      boolean known =
          !RESERVED.matcher(section).matches()
              || section.equals("message")
              || section.startsWith("message ")
              || check.info().params().stream().anyMatch(p -> section.equals("param " + p.name()))
              || check.fixes().stream().anyMatch(fix -> section.equals("fix " + fix.id()));
      assertTrue(known, () -> page(check, Lang.ZH) + ": nothing goes by '## " + section + "'");
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void everyCheckIsShownByExamples(Check check) {
    List<CheckExample> examples = CheckExample.of(check);
    String page = page(check, Lang.EN);
    for (Kind kind : List.of(Kind.BAD, Kind.GOOD)) {
      assertTrue(
          examples.stream().anyMatch(example -> example.kind() == kind),
          () ->
              page
                  + ": add '### "
                  + kind.name().toLowerCase(Locale.ROOT)
                  + ": …' below '## examples'");
    }
    for (Fix fix : check.fixes()) {
      assertTrue(
          examples.stream().anyMatch(example -> example.fix().equals(fix.id())),
          () -> page + ": show what the fix does by '### after " + fix.id() + "'");
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void everyExampleHasATitleInBothLanguages(Check check) {
    for (CheckExample example : CheckExample.of(check)) {
      boolean titled = example.kind() != Kind.AFTER;
      LocalText title = example.title();
      assertEquals(titled, title.zh().codePoints().anyMatch(Character::isIdeographic), title::zh);
      assertEquals(titled, !title.en().isBlank(), title::zh);
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void everyMessageIsShownByAnExample(Check check) {
    Set<String> shown = new TreeSet<>();
    for (CheckExample example : CheckExample.of(check)) {
      if (example.kind() != Kind.AFTER) {
        TestInspection.of(example, check).run().kinds().forEach(shown::add);
      }
    }
    for (String section : check.words(Lang.EN).sections().keySet()) {
      String kind = section.startsWith("message ") ? section.substring(8) : "";
      assertTrue(
          kind.isEmpty()
              || shown.contains(kind)
              || IN_TESTS_ONLY.contains(check.info().id() + " " + kind),
          () -> page(check, Lang.EN) + ": add an example that gives '" + section + "'");
    }
  }

  @Test
  void aCheckIsNamedAfterItsGroup() {
    for (Check check : checks()) {
      String group = check.info().id().substring(0, check.info().id().indexOf('.'));
      String room = check.getClass().getPackageName();
      assertTrue(
          ROOMS
              .getOrDefault(group, List.of(group))
              .contains(room.substring(room.lastIndexOf('.') + 1)),
          () -> check.info().id() + " belongs to the package " + group);
    }
  }
}
