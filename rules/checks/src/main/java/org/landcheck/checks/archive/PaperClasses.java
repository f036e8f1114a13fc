package org.landcheck.checks.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.landcheck.api.Layer;
import org.landcheck.api.Rule;
import org.landcheck.checks.Cell;
import org.landcheck.checks.Texts;

/**
 * The classes of papers a project needs, as a rule of {@link MissingClass} lists them, and which
 * file belongs to which.
 */
public final class PaperClasses {
  private final Rule rule;
  private final List<PaperClass> classes;
  private final Set<String> numbers;

  /**
   * A class of papers.
   *
   * @param names what its files may be called; the first is shown
   */
  public record PaperClass(String number, List<String> names) {
    private static PaperClass of(String text) {
      String[] parts = text.split("=", 2);
      String names = parts.length > 1 ? parts[1] : "";
      return new PaperClass(
          parts[0].strip(),
          Arrays.stream(names.split("\\|")).map(String::strip).filter(n -> !n.isEmpty()).toList());
    }

    /** Number and name, 01 许可证. */
    public String title() {
      return names.isEmpty() ? number : number + " " + names.get(0);
    }
  }

  /**
   * @param rule of {@code archive.missing-class}
   */
  public PaperClasses(Rule rule) {
    this.rule = rule;
    this.classes =
        Texts.list(rule.param(MissingClass.CLASSES)).stream().map(PaperClass::of).toList();
    this.numbers = classes.stream().map(PaperClass::number).collect(Collectors.toSet());
  }

  /** All classes, in the order of the rule. */
  public List<PaperClass> all() {
    return classes;
  }

  /** The layer of the projects, as the pack names it. */
  public Optional<String> projects() {
    return rule.against();
  }

  /** The field of the projects' layer that holds their numbers. */
  public String key() {
    return rule.param(MissingClass.KEY);
  }

  /** The field of a file that holds its project's folder. */
  public String project() {
    return rule.param(MissingClass.PROJECT);
  }

  /** Whether a file belongs to a class. */
  public boolean is(Layer files, int row, PaperClass wanted) {
    String number = Cell.text(files, row, rule.param(MissingClass.CLASS));
    if (numbers.contains(number)) {
      return number.equals(wanted.number());
    }
    String name = Cell.text(files, row, rule.param(MissingClass.NAME));
    String folder = Cell.text(files, row, rule.param(MissingClass.FOLDER));
    return wanted.names().stream().anyMatch(n -> name.contains(n) || folder.contains(n));
  }

  /** What a project of its kind needs; all if its kind is not spoken of. */
  public List<PaperClass> asked(Layer projects, int row) {
    String kind = Cell.text(projects, row, rule.param(MissingClass.KIND));
    for (String each : Texts.list(rule.param(MissingClass.KINDS))) {
      String[] parts = each.split("=", 2);
      if (parts.length == 2 && !kind.isEmpty() && kind.contains(parts[0].strip())) {
        List<String> asked = Arrays.stream(parts[1].split("[,，、 ]+")).map(String::strip).toList();
        return classes.stream().filter(one -> asked.contains(one.number())).toList();
      }
    }
    return classes;
  }
}
