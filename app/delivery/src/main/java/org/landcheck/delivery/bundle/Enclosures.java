package org.landcheck.delivery.bundle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.core.material.Materials;

/**
 * The files that come along with the data: ledgers, with them the metadata that were given, and the
 * scanned papers that the data's table of files ({@code DAWJ}) tells of, each under its path there.
 */
public final class Enclosures {
  private static final String PAPERS = "DAWJ";
  private static final String PATH = "LJ";
  private static final String DIGEST = "SHA256";

  private Enclosures() {}

  /** How many papers the data list; they belong to the submission wherever they lie. */
  public static int listed(Dataset data) {
    return papers(data).size();
  }

  /**
   * What to put into the bag, by path in the bag.
   *
   * @param data with the tables that were read of the materials
   */
  public static SortedMap<String, Path> of(Materials materials, Dataset data) {
    SortedMap<String, Path> files = new TreeMap<>();
    for (Path ledger : materials.ledgers()) {
      put(files, BagNames.LEDGER, ledger);
    }
    materials.metadata().ifPresent(record -> put(files, BagNames.LEDGER, record));
    if (materials.archive().isPresent()) {
      Path archive = materials.archive().get();
      if (Files.isDirectory(archive)) {
        papers(data)
            .keySet()
            .forEach(path -> files.put(BagNames.ARCHIVE + path, archive.resolve(path)));
      } else {
        put(files, BagNames.ARCHIVE, archive);
      }
    }
    return files;
  }

  /** Two files of one name from two folders keep apart by a number in front. */
  private static void put(SortedMap<String, Path> files, String folder, Path file) {
    String name = String.valueOf(file.getFileName());
    String path = folder + name;
    for (int n = 2; files.containsKey(path); n++) {
      path = folder + n + "/" + name;
    }
    files.put(path, file);
  }

  /** Digests of the papers that findings speak of, by path in the archive; empty if unreadable. */
  private static SortedMap<String, Optional<String>> papers(Dataset data) {
    SortedMap<String, Optional<String>> papers = new TreeMap<>();
    Optional<Layer> table =
        data.layers().stream().filter(layer -> layer.name().equals(PAPERS)).findFirst();
    if (table.isEmpty()) {
      return papers;
    }
    int path = table.get().schema().indexOf(PATH);
    int digest = table.get().schema().indexOf(DIGEST);
    for (int row = 0; path >= 0 && digest >= 0 && row < table.get().size(); row++) {
      Object name = table.get().value(row, path);
      if (name != null) {
        Object value = table.get().value(row, digest);
        papers.put(name.toString(), Optional.ofNullable(value).map(Object::toString));
      }
    }
    return papers;
  }

  /**
   * Holds the papers in a bag against the table of files that was checked.
   *
   * @param data of the bag
   * @param enclosed digests of the papers in the bag, by path in the archive
   * @return what is missing, different or was never checked; empty if they agree
   */
  public static List<BundleProblem> problems(Dataset data, Map<String, String> enclosed) {
    List<BundleProblem> problems = new ArrayList<>();
    SortedMap<String, Optional<String>> papers = papers(data);
    papers.forEach(
        (path, digest) -> {
          String found = enclosed.get(path);
          if (found == null) {
            problems.add(BundleProblem.missing(BagNames.ARCHIVE + path));
          } else if (digest.isPresent() && !digest.get().equals(found)) {
            problems.add(BundleProblem.otherPaper(BagNames.ARCHIVE + path));
          }
        });
    new TreeMap<>(enclosed)
        .keySet().stream()
            .filter(path -> !papers.containsKey(path))
            .map(path -> BundleProblem.uncheckedPaper(BagNames.ARCHIVE + path))
            .forEach(problems::add);
    return problems;
  }
}
