package org.landcheck.io.shapefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that make one shapefile: same name, other ending, in whatever case.
 *
 * @param name file name without its ending: the name of the layer
 */
record Companions(
    String name,
    Path shp,
    Optional<Path> shx,
    Optional<Path> dbf,
    Optional<Path> prj,
    Optional<Path> cpg) {

  static Companions of(Path shp) throws IOException {
    String file = shp.getFileName().toString();
    String name = file.substring(0, file.length() - ".shp".length());
    List<Path> siblings = new ArrayList<>();
    Path folder = shp.toAbsolutePath().getParent();
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(siblings::add);
    }
    return new Companions(
        name,
        shp,
        find(siblings, name, "shx"),
        find(siblings, name, "dbf"),
        find(siblings, name, "prj"),
        find(siblings, name, "cpg"));
  }

  /** Every shapefile in a folder, by name. */
  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Companions::isShp).filter(Files::isRegularFile).sorted().toList();
    }
  }

  static boolean isShp(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".shp");
  }

  List<Path> all() {
    return Stream.of(Optional.of(shp), shx, dbf, prj, cpg).flatMap(Optional::stream).toList();
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
