package org.landcheck.desktop.work;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the working copy of data goes: beside them, but never into a delivery or among papers,
 * which are checked and handed in as they are.
 *
 * @param folder empty for data that are no file
 * @param name of the project's file
 */
record ProjectPlace(Optional<Path> folder, String name) {
  private static final String ENDING = ".landcheck.gpkg";

  static ProjectPlace of(Opened now) {
    String stem = now.name().replaceFirst("\\.(gpkg|shp|zip)$", "");
    List<Path> untouched =
        Stream.of(now.materials().delivery(), now.materials().archive())
            .flatMap(Optional::stream)
            .map(place -> place.toAbsolutePath().normalize())
            .toList();
    Optional<Path> folder = now.path().map(path -> path.toAbsolutePath().normalize().getParent());
    for (Path place : untouched) {
      folder = folder.map(inside -> inside.startsWith(place) ? place.getParent() : inside);
    }
    return new ProjectPlace(folder, stem + ENDING);
  }

  /** The file, if it can be made and is not there yet. */
  Optional<Path> free() {
    return folder
        .filter(Files::isWritable)
        .map(parent -> parent.resolve(name))
        .filter(file -> !Files.exists(file));
  }
}
