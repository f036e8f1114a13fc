package org.landcheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.landcheck.api.Companion;
import org.landcheck.core.material.Materials;
import picocli.CommandLine.Option;

/** Datasets to hold the data against, each one of its own. */
final class BesideOption {
  @Option(names = "--neighbour", paramLabel = "DATASET", description = "neighbouring county's data")
  private List<Path> neighbours = new ArrayList<>();

  @Option(
      names = "--reference",
      paramLabel = "DATASET",
      description = "data of the same place that lie right")
  private Path reference;

  @Option(
      names = "--previous",
      paramLabel = "DATASET",
      description = "the version delivered before")
  private Path previous;

  @Option(
      names = "--loaded",
      paramLabel = "DATASET",
      description = "the data as they lie in the receiver's database")
  private Path loaded;

  /** What was named, without data. */
  Materials materials() {
    Map<Companion, Path> given = new EnumMap<>(Companion.class);
    given.put(Companion.REFERENCE, reference);
    given.put(Companion.PREVIOUS, previous);
    given.put(Companion.LOADED, loaded);
    given.values().removeIf(Objects::isNull);
    return Materials.NONE.withNeighbours(neighbours).withCompanions(given);
  }
}
