package org.landcheck.checks.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.landcheck.api.Dataset;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Layer;
import org.landcheck.checks.Cell;
import org.landcheck.checks.archive.PaperClasses;
import org.landcheck.checks.archive.PaperClasses.PaperClass;
import org.landcheck.checks.archive.ProjectKeys;
import org.landcheck.checks.dossier.Dossier.Page;
import org.landcheck.checks.dossier.Dossier.Paper;

/** The scanned papers of all projects, out of the tables that an archive becomes. */
final class Archive {
  /** The table of files, one row each. */
  static final String FILES = "DAWJ";

  private static final String PAGES = "DAYM";
  private static final String FOLDER = "XMBH";
  private static final String PATH = "LJ";

  private final Optional<Layer> files;
  private final Optional<Layer> pages;
  private final Optional<PaperClasses> classes;
  private final Map<String, String> keyByFolder = new TreeMap<>();
  private final Map<String, Integer> foldersByKey = new HashMap<>();
  private long loose;
  private final List<String> strays = new ArrayList<>();
  private final Map<String, List<Integer>> filesByKey = new HashMap<>();
  private final Map<String, List<Integer>> pagesByPath = new HashMap<>();

  private Archive(Dataset dataset, Optional<PaperClasses> classes) {
    this.files = dataset.layer(FILES);
    this.pages = dataset.layer(PAGES);
    this.classes = classes;
  }

  /**
   * @param keys of projects, which folders are called after
   */
  static Archive of(Dataset dataset, Optional<PaperClasses> classes, List<String> keys) {
    Archive archive = new Archive(dataset, classes);
    archive.files.ifPresent(files -> archive.index(files, keys));
    archive.pages.ifPresent(archive::index);
    return archive;
  }

  /** Whether data come with an archive. */
  static boolean isIn(Dataset dataset) {
    return dataset.layer(FILES).isPresent();
  }

  private void index(Layer papers, List<String> keys) {
    Set<String> exact = new HashSet<>(keys);
    Optional<ProjectKeys> known = Optional.empty();
    for (int row = 0; row < papers.size(); row++) {
      String folder = folder(papers, row);
      if (!folder.isEmpty()) {
        String key = keyByFolder.get(folder);
        if (key == null) {
          boolean found = exact.contains(folder);
          if (!found) {
            // made only where a folder is not called exactly as a project: it takes its time
            known = Optional.of(known.orElseGet(() -> ProjectKeys.of(keys)));
          }
          Optional<String> project =
              found ? Optional.of(folder) : known.get().row(folder).map(keys::get);
          key = project.orElse(folder);
          keyByFolder.put(folder, key);
          foldersByKey.merge(key, 1, Integer::sum);
          if (project.isEmpty()) {
            strays.add(folder);
          }
        }
        filesByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
      } else {
        loose++;
      }
    }
  }

  private void index(Layer sheets) {
    for (int row = 0; row < sheets.size(); row++) {
      String path = Cell.text(sheets, row, PATH);
      pagesByPath.computeIfAbsent(path, p -> new ArrayList<>()).add(row);
    }
  }

  private String folder(Layer papers, int row) {
    return Cell.text(papers, row, classes.map(PaperClasses::project).orElse(FOLDER));
  }

  boolean isThere() {
    return files.isPresent();
  }

  /** Folders that are called after no project. */
  List<String> strays() {
    return strays;
  }

  /** Whether a project has a folder. */
  boolean has(String key) {
    return filesByKey.containsKey(key);
  }

  /** How many folders are called after a project. */
  int folders(String key) {
    return foldersByKey.getOrDefault(key, 0);
  }

  /** Files that lie in no folder of a project. */
  long loose() {
    return loose;
  }

  /** The table of files. */
  Optional<Layer> files() {
    return files;
  }

  Optional<String> keyOf(FeatureRef feature) {
    return text(feature, classes.map(PaperClasses::project).orElse(FOLDER))
        .flatMap(folder -> Optional.ofNullable(keyByFolder.get(folder)));
  }

  Optional<String> pathOf(FeatureRef feature) {
    return text(feature, PATH);
  }

  /** What a row of one of the two tables has in a field; empty if it is of neither. */
  private Optional<String> text(FeatureRef feature, String field) {
    for (Optional<Layer> table : List.of(files, pages)) {
      if (table.isPresent() && table.get().name().equals(feature.layer())) {
        int row = table.get().rowOf(feature.fid());
        return row < 0 ? Optional.empty() : Optional.of(Cell.text(table.get(), row, field));
      }
    }
    return Optional.empty();
  }

  /** Titles of classes that a project has no file of. */
  List<String> lacking(String key, List<PaperClass> asked) {
    List<Integer> own = filesByKey.getOrDefault(key, List.of());
    return asked.stream()
        .filter(wanted -> own.stream().noneMatch(row -> classes.get().is(files.get(), row, wanted)))
        .map(PaperClass::title)
        .toList();
  }

  List<Paper> papers(String key) {
    List<Paper> papers = new ArrayList<>();
    for (int row : filesByKey.getOrDefault(key, List.of())) {
      papers.add(paper(files.get(), row));
    }
    return papers;
  }

  private Paper paper(Layer table, int row) {
    String path = Cell.text(table, row, PATH);
    String kind =
        classes.stream()
            .flatMap(all -> all.all().stream().filter(each -> all.is(table, row, each)))
            .map(PaperClass::title)
            .findFirst()
            .orElse("");
    List<Page> sheets = new ArrayList<>();
    for (int page : pagesByPath.getOrDefault(path, List.of())) {
      sheets.add(page(pages.get(), page));
    }
    return new Paper(path, kind, Cell.text(table, row, "YY"), sheets);
  }

  private static Page page(Layer table, int row) {
    return new Page(
        (int) Cell.number(table, row, "YM").orElse(1),
        (long) Cell.number(table, row, "KD").orElse(0),
        (long) Cell.number(table, row, "GD").orElse(0),
        Cell.number(table, row, "DPI").orElse(Double.NaN),
        Cell.number(table, row, "KB").orElse(Double.NaN),
        Cell.number(table, row, "QX").orElse(Double.NaN));
  }
}
