package org.landcheck.io.gpkg;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.landcheck.api.Companion;
import org.landcheck.core.material.Materials;
import org.landcheck.core.pack.MappingChoices;
import org.landcheck.core.project.ProjectInfo;

/** What a project remembers, as texts by key. */
final class ProjectEntries {
  private static final String PACK = "pack";
  private static final String COUNTY = "county";
  private static final String DATA = "source";
  private static final String LEDGER = "ledger";
  private static final String ARCHIVE = "archive";
  private static final String DELIVERY = "delivery";
  private static final String METADATA = "metadata";
  private static final String NEIGHBOUR = "neighbour";

  /** The folder the project lay in when this was written. */
  private static final String HOME = "home";

  private static final String MAPPED_LAYER = "mapping.layer";
  private static final String MAPPED_FIELD = "mapping.field";

  /** No name of a layer or field holds it. */
  private static final String BETWEEN = "\t";

  /** Every key there is. */
  static final List<String> KEYS =
      Stream.concat(
              Stream.of(
                  PACK,
                  COUNTY,
                  DATA,
                  LEDGER,
                  ARCHIVE,
                  DELIVERY,
                  METADATA,
                  NEIGHBOUR,
                  HOME,
                  MAPPED_LAYER,
                  MAPPED_FIELD),
              Arrays.stream(Companion.values()).map(ProjectEntries::key))
          .toList();

  private ProjectEntries() {}

  /**
   * One list for every key, empty where there is nothing to remember.
   *
   * @param folder where the project lies
   */
  static Map<String, List<String>> of(ProjectInfo info, Path folder) {
    Materials materials = info.materials();
    Map<String, List<String>> entries = new LinkedHashMap<>();
    KEYS.forEach(key -> entries.put(key, List.of()));
    entries.put(PACK, List.of(info.pack()));
    entries.put(HOME, List.of(folder.toString()));
    entries.put(COUNTY, info.county().stream().toList());
    entries.put(DATA, texts(materials.data()));
    entries.put(LEDGER, texts(materials.ledgers()));
    entries.put(ARCHIVE, texts(materials.archive().stream().toList()));
    entries.put(DELIVERY, texts(materials.delivery().stream().toList()));
    entries.put(METADATA, texts(materials.metadata().stream().toList()));
    entries.put(NEIGHBOUR, texts(materials.neighbours()));
    materials.companions().forEach((each, path) -> entries.put(key(each), texts(List.of(path))));
    List<String> layers = new ArrayList<>();
    new TreeMap<>(info.mapping().layers()).forEach((to, from) -> layers.add(to + BETWEEN + from));
    entries.put(MAPPED_LAYER, layers);
    List<String> fields = new ArrayList<>();
    new TreeMap<>(info.mapping().fields())
        .forEach(
            (layer, chosen) ->
                new TreeMap<>(chosen)
                    .forEach((to, from) -> fields.add(layer + BETWEEN + to + BETWEEN + from)));
    entries.put(MAPPED_FIELD, fields);
    return entries;
  }

  /**
   * What was remembered; what cannot be read, such as a path of another system, is left out.
   *
   * @param folder where the project lies now
   */
  static ProjectInfo info(Map<String, List<String>> entries, Path folder) {
    Moved moved = new Moved(entries.get(HOME).stream().findFirst().orElse(""), folder);
    Map<Companion, Path> companions = new EnumMap<>(Companion.class);
    for (Companion each : Companion.values()) {
      paths(moved, entries.get(key(each))).stream()
          .findFirst()
          .ifPresent(p -> companions.put(each, p));
    }
    Materials materials =
        new Materials(
            paths(moved, entries.get(DATA)),
            paths(moved, entries.get(LEDGER)),
            paths(moved, entries.get(ARCHIVE)).stream().findFirst(),
            paths(moved, entries.get(DELIVERY)).stream().findFirst(),
            paths(moved, entries.get(METADATA)).stream().findFirst(),
            paths(moved, entries.get(NEIGHBOUR)),
            companions);
    Map<String, String> layers = new HashMap<>();
    for (String text : entries.get(MAPPED_LAYER)) {
      String[] parts = text.split(BETWEEN, -1);
      if (parts.length == 2) {
        layers.put(parts[0], parts[1]);
      }
    }
    Map<String, Map<String, String>> fields = new HashMap<>();
    for (String text : entries.get(MAPPED_FIELD)) {
      String[] parts = text.split(BETWEEN, -1);
      if (parts.length == 3) {
        fields.computeIfAbsent(parts[0], layer -> new HashMap<>()).put(parts[1], parts[2]);
      }
    }
    return new ProjectInfo(
        moved.find(entries.get(PACK).stream().findFirst().orElse("")),
        entries.get(COUNTY).stream().findFirst(),
        materials,
        new MappingChoices(layers, fields));
  }

  private static String key(Companion companion) {
    return companion.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> texts(Collection<Path> paths) {
    return paths.stream().map(path -> path.toAbsolutePath().toString()).toList();
  }

  private static List<Path> paths(Moved moved, List<String> texts) {
    return texts.stream()
        .map(moved::find)
        .map(ProjectEntries::path)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
