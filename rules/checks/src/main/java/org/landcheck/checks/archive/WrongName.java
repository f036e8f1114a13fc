package org.landcheck.checks.archive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.landcheck.checks.attribute.BoundedText;
import org.landcheck.checks.attribute.Column;

/**
 * Finds papers and folders that are not called as they should be.
 *
 * <p>Patterns are regular expressions of Java for the whole name, {@code {number}} standing for the
 * name of the project's folder: {@code filePattern} for the file with its ending (kind {@code
 * file}), {@code folderPattern} for folders in a project (kind {@code folder}), {@code
 * projectPattern} for the folders of projects (kind {@code project}); a folder is found once, at
 * its first file. An empty pattern allows all.
 *
 * <p>If the rule compares with a ledger of files, its {@code againstField} holds names or paths: a
 * name that is no file is of kind {@code not-there}, a file whose name it lacks of kind {@code
 * unlisted}. Endings may be left out in ledgers.
 */
public final class WrongName implements LayerCheck {
  static final Param<String> PATH = Param.text("pathField", "LJ").meaning(Meaning.FIELD);
  static final Param<String> FILE =
      Param.text("filePattern", "").meaning(Meaning.PATTERN_WITH_WORDS);
  static final Param<String> FOLDER =
      Param.text("folderPattern", "").meaning(Meaning.PATTERN_WITH_WORDS);
  static final Param<String> PROJECT =
      Param.text("projectPattern", "").meaning(Meaning.PATTERN_WITH_WORDS);
  static final Param<String> AGAINST =
      Param.text("againstField", "").meaning(Meaning.FIELD_OF_AGAINST);

  private static final CheckInfo INFO =
      new CheckInfo(
          "archive.name",
          QualityElement.FORMAT_CONSISTENCY,
          Severity.WARNING,
          Set.of(),
          List.of(PATH, FILE, FOLDER, PROJECT, AGAINST));

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
      names(layer, inspection);
    } catch (PatternSyntaxException e) {
      skip(inspection, "格式写法有误：" + e.getPattern(), "not a regular expression: " + e.getPattern());
    } catch (BoundedText.TooSlow e) {
      skip(inspection, "格式检查耗时过长，请简化格式写法", "a pattern takes too long; make it simpler");
    }
    Optional<Layer> ledger = inspection.against();
    if (ledger.isPresent() && Column.present(ledger.get(), inspection.param(AGAINST), inspection)) {
      compare(layer, ledger.get(), inspection);
    }
  }

  private static void skip(Inspection inspection, String zh, String en) {
    inspection.skip(Optional.empty(), new LocalText(zh, en));
  }

  private static void names(Layer layer, Inspection inspection) {
    Map<String, Pattern> compiled = new HashMap<>();
    Set<String> folders = new HashSet<>();
    for (int row = 0; row < layer.size(); row++) {
      inspection.checkCancelled();
      String[] parts = Cell.text(layer, row, inspection.param(PATH)).split("/");
      String project = parts.length > 1 ? parts[0] : "";
      String below = project;
      if (parts.length > 1 && folders.add(project)) {
        test(layer, row, "project", project, project, PROJECT, compiled, inspection);
      }
      for (int i = 1; i < parts.length - 1; i++) {
        below = below + "/" + parts[i];
        if (folders.add(below)) {
          test(layer, row, "folder", parts[i], project, FOLDER, compiled, inspection);
        }
      }
      test(layer, row, "file", parts[parts.length - 1], project, FILE, compiled, inspection);
    }
  }

  private static void test(
      Layer layer,
      int row,
      String kind,
      String name,
      String project,
      Param<String> param,
      Map<String, Pattern> compiled,
      Inspection inspection) {
    String pattern = inspection.param(param);
    if (pattern.isEmpty()) {
      return;
    }
    String full = pattern.replace("{number}", Pattern.quote(project));
    if (!BoundedText.matches(compiled.computeIfAbsent(full, Pattern::compile), name)) {
      report(layer, row, kind, name, pattern, inspection);
    }
  }

  private static void compare(Layer layer, Layer ledger, Inspection inspection) {
    Set<String> listed = new HashSet<>();
    for (int row = 0; row < ledger.size(); row++) {
      listed.add(Folded.letters(Cell.text(ledger, row, inspection.param(AGAINST))));
    }
    Set<String> there = new HashSet<>();
    for (int row = 0; row < layer.size(); row++) {
      String path = Cell.text(layer, row, inspection.param(PATH));
      String name = path.substring(path.lastIndexOf('/') + 1);
      Set<String> forms = new HashSet<>();
      for (String each : List.of(path, name)) {
        forms.add(Folded.letters(each));
        forms.add(Folded.letters(each.replaceFirst("\\.[^./]*$", "")));
      }
      there.addAll(forms);
      if (forms.stream().noneMatch(listed::contains)) {
        report(layer, row, "unlisted", name, "", inspection);
      }
    }
    for (int row = 0; row < ledger.size(); row++) {
      String name = Cell.text(ledger, row, inspection.param(AGAINST));
      if (!name.isEmpty() && !there.contains(Folded.letters(name))) {
        report(ledger, row, "not-there", name, "", inspection);
      }
    }
  }

  private static void report(
      Layer layer, int row, String kind, String name, String pattern, Inspection inspection) {
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .on(layer, row)
            .arg("kind", kind)
            .arg("name", name)
            .arg("pattern", pattern)
            .locator(kind + " " + name)
            .build());
  }
}
