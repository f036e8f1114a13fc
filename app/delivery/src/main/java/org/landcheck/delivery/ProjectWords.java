package org.landcheck.delivery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.api.ProjectMatrix;
import org.landcheck.api.ProjectMatrix.Agreement;
import org.landcheck.api.ProjectMatrix.Area;
import org.landcheck.api.ProjectMatrix.Difference;
import org.landcheck.api.ProjectMatrix.Kind;
import org.landcheck.api.ProjectMatrix.Project;
import org.landcheck.api.ProjectMatrix.Source;

/** The words of a matrix of projects, the same wherever it is shown. */
public final class ProjectWords {
  private final ProjectMatrix matrix;
  private final Lang lang;
  private final Wording numbers;

  public ProjectWords(ProjectMatrix matrix, Lang lang) {
    this.matrix = matrix;
    this.lang = lang;
    this.numbers = new Wording(lang);
  }

  /** How many projects there are, and how many of them agree. */
  public String headline() {
    if (matrix.projects().isEmpty()) {
      return Phrase.PROJECTS_NONE.in(lang);
    }
    String line =
        Phrase.PROJECTS_LINE.in(
            lang,
            numbers.count(matrix.projects().size()),
            joined(
                given().stream()
                    .map(i -> matrix.sources().get(i).kind())
                    .distinct()
                    .map(Kind::title)
                    .toList()),
            numbers.count(matrix.count(Agreement.AGREES)),
            numbers.count(matrix.count(Agreement.DIFFERS)));
    long undecided = matrix.count(Agreement.UNDECIDED);
    return undecided == 0
        ? line
        : line + Phrase.PROJECTS_UNDECIDED.in(lang, numbers.count(undecided));
  }

  /** By which rules fields and areas were compared. */
  public String basis() {
    return matrix.rules().isEmpty()
        ? Phrase.COMPARED_NOT.in(lang)
        : Phrase.COMPARED_BY.in(lang, joined(matrix.rules()));
  }

  /** Which fields differ in how many projects, a line for each group of places. */
  public List<String> differing() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    matrix
        .differing()
        .forEach(
            (each, count) ->
                groups
                    .computeIfAbsent(between(each), places -> new ArrayList<>())
                    .add(Phrase.FIELD_COUNT.in(lang, each.field().in(lang), numbers.count(count))));
    return lines(groups);
  }

  private List<String> lines(Map<String, List<String>> groups) {
    String colon = Phrase.COLON.in(lang);
    String comma = Phrase.LIST_COMMA.in(lang);
    return groups.entrySet().stream()
        .map(group -> group.getKey() + colon + String.join(comma, group.getValue()))
        .toList();
  }

  private String between(Difference difference) {
    return joined(difference.between().stream().map(Kind::title).toList());
  }

  /** Positions of the places that were given. */
  public List<Integer> given() {
    return IntStream.range(0, matrix.sources().size())
        .filter(i -> matrix.sources().get(i).given())
        .boxed()
        .toList();
  }

  /** A place among others: its kind, with the name of its table if there are two of a kind. */
  public String source(int source) {
    Source own = matrix.sources().get(source);
    boolean one = matrix.sources().stream().filter(s -> s.kind() == own.kind()).count() == 1;
    String kind = own.kind().title().in(lang);
    return one ? kind : Phrase.AREA_FIELD.in(lang, kind, own.layer());
  }

  /** The head of a column that says how often a place has a project. */
  public String counts(int source) {
    boolean folders = matrix.sources().get(source).kind() == Kind.ARCHIVE;
    return (folders ? Phrase.FOLDERS_IN : Phrase.ROWS_IN).in(lang, source(source));
  }

  /** What states an area. */
  public String area(Area area) {
    return area.ofShape()
        ? Phrase.AREA_SHAPE.in(lang)
        : Phrase.AREA_FIELD.in(lang, source(area.source()), area.field());
  }

  /** Square metres to two places, with the thousands parted; empty if there are none. */
  public static String area(double squareMetres) {
    // of the exact number, since how a double is written depends on the version of Java
    return Double.isFinite(squareMetres)
        ? String.format(Locale.ROOT, "%,.2f", new BigDecimal(squareMetres))
        : "";
  }

  /** Whether a place has a project: yes, missing, or how often. */
  public String presence(Project project, int source) {
    int count = project.counts().get(source);
    if (count == ProjectMatrix.NOT_OWED) {
      return Phrase.NOT_OWED.in(lang);
    }
    if (count == 0) {
      return Phrase.MISSING.in(lang);
    }
    boolean folders = matrix.sources().get(source).kind() == Kind.ARCHIVE;
    Phrase times = folders ? Phrase.PRESENT_FOLDERS : Phrase.PRESENT_TIMES;
    return count == 1 ? Phrase.PRESENT.in(lang) : times.in(lang, numbers.count(count));
  }

  public String agreement(Project project) {
    return switch (matrix.agreement(project)) {
      case AGREES -> Phrase.AGREES_YES.in(lang);
      case DIFFERS -> Phrase.AGREES_NO.in(lang);
      case UNDECIDED -> Phrase.AGREES_UNDECIDED.in(lang);
    };
  }

  /** The fields of a project that differ, a line for each group of places. */
  public List<String> differing(Project project) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (Difference each : project.differing()) {
      groups.computeIfAbsent(between(each), places -> new ArrayList<>()).add(each.field().in(lang));
    }
    return lines(groups);
  }

  private String joined(List<LocalText> texts) {
    return String.join(
        Phrase.LIST_COMMA.in(lang), texts.stream().map(text -> text.in(lang)).toList());
  }
}
