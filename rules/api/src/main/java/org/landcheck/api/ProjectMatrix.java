package org.landcheck.api;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which of the places that tell of a project agree, project by project: its shapes on the map, its
 * records in the database, its rows in ledgers, its folder in the archive.
 *
 * <p>A project agrees if every place that was given has it, exactly once where that is asked for,
 * and no rule found fields or areas of it that differ.
 *
 * @param sources the places, in the order in which they are shown
 * @param areas what states how large a project is
 * @param rules titles of the rules that compared fields and areas; empty if none was applied
 * @param projects by key
 */
public record ProjectMatrix(
    List<Source> sources, List<Area> areas, List<LocalText> rules, List<Project> projects) {
  /** Stands for the count of a place that lacks a project and need not have it. */
  public static final int NOT_OWED = -1;

  public ProjectMatrix {
    sources = List.copyOf(sources);
    areas = List.copyOf(areas);
    rules = List.copyOf(rules);
    projects = List.copyOf(projects);
  }

  /** The four kinds of places. */
  public enum Kind {
    MAP("map", "图", "map"),
    DATABASE("database", "库", "database"),
    LEDGER("ledger", "表", "ledger"),
    ARCHIVE("archive", "档", "archive");

    private final String code;
    private final LocalText title;

    Kind(String code, String zh, String en) {
      this.code = code;
      this.title = new LocalText(zh, en);
    }

    /** The word in files. */
    public String code() {
      return code;
    }

    public LocalText title() {
      return title;
    }
  }

  /** Whether a project agrees. */
  public enum Agreement {
    AGREES,
    DIFFERS,
    /** Nothing differs so far, but a rule could not look at all of it. */
    UNDECIDED
  }

  /**
   * A place that tells of projects.
   *
   * @param title what the pack calls the table
   * @param layer its name in the data, or in the pack if the data lack it
   * @param given whether the data have it
   * @param once whether a project must be there exactly once; otherwise once or more
   * @param keyless rows that name no project
   */
  public record Source(
      Kind kind, LocalText title, String layer, boolean given, boolean once, long keyless) {
    public Source {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(layer, "layer");
    }

    /** Whether it lacks a project that it has so often. */
    public boolean lacks(int count) {
      return given && count == 0;
    }

    /** Whether it has a project too often. */
    public boolean repeats(int count) {
      return once && count > 1;
    }
  }

  /**
   * Something that states how large a project is.
   *
   * @param source position among the places
   * @param field empty for the area that its shapes have
   */
  public record Area(int source, String field) {
    public Area {
      Objects.requireNonNull(field, "field");
    }

    /** Whether it is the area that shapes have, not one that somebody wrote down. */
    public boolean ofShape() {
      return field.isEmpty();
    }
  }

  /**
   * A field that differs.
   *
   * @param between the kinds of places that say different, in their order; one alone if it is the
   *     shape that does not have the area stated with it
   */
  public record Difference(List<Kind> between, LocalText field) implements Comparable<Difference> {
    private static final Comparator<Difference> ORDER =
        Comparator.comparing(
                (Difference each) -> each.between.stream().map(Kind::ordinal).toList().toString())
            .thenComparing(each -> each.field.zh())
            .thenComparing(each -> each.field.en());

    public Difference {
      between = List.copyOf(between);
      Objects.requireNonNull(field, "field");
    }

    /** By places, then field. */
    @Override
    public int compareTo(Difference other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * One project.
   *
   * @param key its number, or what its folder is called if nothing else knows it
   * @param name what people call it; empty if nothing says it
   * @param near a key that is probably the same, spelt differently; empty if there is none
   * @param counts how often each place has it; {@link #NOT_OWED} where nobody asks for it
   * @param areas square metres, one for each that is stated; NaN where nothing is
   * @param differing what rules found to differ, sorted
   * @param compared whether every rule looked at all of it
   */
  public record Project(
      String key,
      String name,
      String near,
      List<Integer> counts,
      List<Double> areas,
      List<Difference> differing,
      boolean compared) {
    public Project {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(near, "near");
      counts = List.copyOf(counts);
      areas = List.copyOf(areas);
      differing = List.copyOf(differing);
    }
  }

  /** Whether a project agrees. */
  public Agreement agreement(Project project) {
    boolean differs = !project.differing().isEmpty();
    for (int i = 0; i < sources.size() && !differs; i++) {
      int count = project.counts().get(i);
      differs = sources.get(i).lacks(count) || sources.get(i).repeats(count);
    }
    if (differs) {
      return Agreement.DIFFERS;
    }
    return project.compared() ? Agreement.AGREES : Agreement.UNDECIDED;
  }

  /** Number of projects that agree, differ, or are not decided. */
  public long count(Agreement agreement) {
    return projects.stream().filter(project -> agreement(project) == agreement).count();
  }

  /** Number of projects that a place lacks. */
  public long lacking(int source) {
    return projects.stream()
        .filter(project -> sources.get(source).lacks(project.counts().get(source)))
        .count();
  }

  /** Number of projects that a place has too often. */
  public long repeated(int source) {
    return projects.stream()
        .filter(project -> sources.get(source).repeats(project.counts().get(source)))
        .count();
  }

  /** Number of projects in which a field differs, by field. */
  public SortedMap<Difference, Long> differing() {
    SortedMap<Difference, Long> counts = new TreeMap<>();
    for (Project project : projects) {
      project.differing().forEach(field -> counts.merge(field, 1L, Long::sum));
    }
    return counts;
  }
}
