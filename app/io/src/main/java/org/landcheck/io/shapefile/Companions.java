package org.landcheck.io.shapefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that make one shapefile: same name, other ending, in whatever case. A table without
 * shapes is one too.
 *
 * @param name file name without its ending: the name of the layer
 * @param memo long texts of the table
 */
record Companions(
    String name,
    Optional<Path> shp,
    Optional<Path> shx,
    Optional<Path> dbf,
    Optional<Path> prj,
    Optional<Path> cpg,
    Optional<Path> memo) {
  private static final String SHP = ".shp";
  private static final String DBF = ".dbf";

  /**
   * @param file shapes or a table
   */
  static Companions of(Path file) throws IOException {
    String name = stem(file);
    return of(name, isShp(file) ? Optional.of(file) : Optional.empty(), siblings(file));
  }

  /** Every shapefile in a folder, and every table that belongs to none, by name. */
  static List<Companions> in(Path folder) throws IOException {
    List<Companions> found = new ArrayList<>();
    List<Path> files = files(folder);
    Map<String, List<Path>> byStem = byStem(files);
    for (Path file : files) {
      List<Path> siblings = byStem.get(stem(file).toLowerCase(Locale.ROOT));
      if (isShp(file)) {
        found.add(of(stem(file), Optional.of(file), siblings));
      } else if (isDbf(file) && siblings.stream().noneMatch(Companions::isShp)) {
        found.add(of(stem(file), Optional.empty(), siblings));
      }
    }
    return found;
  }

  /** Shapes in a folder, by name. */
  static List<Path> shapes(Path folder) throws IOException {
    return files(folder).stream().filter(Companions::isShp).toList();
  }

  private static Companions of(String name, Optional<Path> shp, List<Path> siblings) {
    return new Companions(
        name,
        shp.or(() -> find(siblings, name, "shp")),
        find(siblings, name, "shx"),
        find(siblings, name, "dbf"),
        find(siblings, name, "prj"),
        find(siblings, name, "cpg"),
        find(siblings, name, "dbt").or(() -> find(siblings, name, "fpt")));
  }

  private static List<Path> siblings(Path file) throws IOException {
    List<Path> files = files(file.toAbsolutePath().getParent());
    return byStem(files).getOrDefault(stem(file).toLowerCase(Locale.ROOT), List.of());
  }

  private static Map<String, List<Path>> byStem(List<Path> files) {
    Map<String, List<Path>> byStem = new TreeMap<>();
    for (Path file : files) {
      byStem
          .computeIfAbsent(stem(file).toLowerCase(Locale.ROOT), stem -> new ArrayList<>())
          .add(file);
    }
    return byStem;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  static boolean isShp(Path path) {
    return endsWith(path, SHP);
  }

  static boolean isDbf(Path path) {
    return endsWith(path, DBF);
  }

  private static boolean endsWith(Path path, String ending) {
    Path name = path.getFileName();
    return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  List<Path> all() {
    return Stream.of(shp, shx, dbf, prj, cpg, memo).flatMap(Optional::stream).toList();
  }

  private static Optional<Path> find(List<Path> siblings, String name, String ending) {
    String exact = name + "." + ending;
    Optional<Path> same =
        siblings.stream().filter(path -> path.getFileName().toString().equals(exact)).findFirst();
    return same.or(
        () ->
            siblings.stream()
                .filter(path -> path.getFileName().toString().equalsIgnoreCase(exact))
                .findFirst());
  }
}
