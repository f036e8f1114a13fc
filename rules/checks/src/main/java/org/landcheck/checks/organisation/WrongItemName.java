package org.landcheck.checks.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.Cell;
import org.landcheck.checks.Counties;
import org.landcheck.checks.County;
import org.landcheck.checks.attribute.BoundedText;
import org.landcheck.checks.attribute.Column;

/**
 * Finds files and folders that are not called as they should be: the names of those whose paths
 * match {@code items} ({@link Glob}; all at the top if empty) must match {@code pattern}, a regular
 * expression of Java for the whole name in which {@code {county}} stands for the code of the county
 * and {@code {name}} for its name, or for any if it is not known.
 */
public final class WrongItemName implements LayerCheck {
  static final Param<String> PATH = Param.text("pathField", "LJ").meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> ITEMS = Param.texts("items", List.of("*"));

  static final Param<String> PATTERN =
      Param.text("pattern", "{county}.*").meaning(Meaning.PATTERN_WITH_WORDS);

  private static final CheckInfo INFO =
      new CheckInfo(
          "organisation.name",
          QualityElement.FORMAT_CONSISTENCY,
          Severity.WARNING,
          Set.of(),
          List.of(PATH, ITEMS, PATTERN));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    if (!Column.present(layer, inspection.param(PATH), inspection)) {
      return;
    }
    try {
      compare(layer, pattern(inspection), inspection);
    } catch (PatternSyntaxException e) {
      skip(inspection, "格式写法有误：" + e.getPattern(), "not a regular expression: " + e.getPattern());
    } catch (BoundedText.TooSlow e) {
      skip(inspection, "格式检查耗时过长，请简化格式写法", "the pattern takes too long; make it simpler");
    }
  }

  private static void skip(Inspection inspection, String zh, String en) {
    inspection.skip(Optional.empty(), new LocalText(zh, en));
  }

  private static Pattern pattern(Inspection inspection) {
    Optional<String> code = inspection.county();
    Optional<String> name = code.flatMap(Counties.hunan()::of).map(County::name);
    return Pattern.compile(
        inspection
            .param(PATTERN)
            .replace("{county}", code.map(Pattern::quote).orElse("\\d{6}"))
            .replace("{name}", name.map(Pattern::quote).orElse(".+")));
  }

  private static void compare(Layer layer, Pattern pattern, Inspection inspection) {
    List<Glob> items = Glob.all(inspection.param(ITEMS), inspection);
    for (int row = 0; row < layer.size(); row++) {
      inspection.checkCancelled();
      String path = Cell.text(layer, row, inspection.param(PATH));
      String name = path.substring(path.lastIndexOf('/') + 1);
      boolean asked =
          items.isEmpty()
              ? !path.contains("/")
              : items.stream().anyMatch(glob -> glob.matches(path));
      if (asked && !name.isEmpty() && !BoundedText.matches(pattern, name)) {
        inspection.report(
            Finding.by(inspection.rule(), INFO)
                .on(layer, row)
                .arg("name", name)
                .arg("pattern", inspection.param(PATTERN))
                .arg("county", inspection.county().orElse(""))
                .build());
      }
    }
  }
}
