package org.landcheck.core.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.Companion;
import org.landcheck.api.Dataset;
import org.landcheck.core.pack.MappingChoices;
import org.locationtech.jts.geom.Envelope;

/**
 * What a person asks of a run beyond the pack.
 *
 * @param county six-digit code the data are about; inferred from the keys if empty
 * @param neighbours data of neighbouring counties, already in the coordinate system of the data
 * @param only ids of the rules to run, empty for all
 * @param overrides values of parameters as typed, by rule and parameter
 * @param bbox inspect only what meets this box, in the data's coordinates
 * @param companions datasets to hold the data against, already in the coordinate system of the data
 * @param mapping what of the data stands for what of the pack, where a person said so
 */
public record RunOptions(
    Optional<String> county,
    List<Dataset> neighbours,
    Set<String> only,
    Map<String, Map<String, String>> overrides,
    Optional<Envelope> bbox,
    Map<Companion, Dataset> companions,
    MappingChoices mapping) {
  /** Everything, as the pack says. */
  public static final RunOptions DEFAULT =
      new RunOptions(Optional.empty(), List.of(), Set.of(), Map.of(), Optional.empty());

  /** With layers and fields found by their names. */
  public RunOptions(
      Optional<String> county,
      List<Dataset> neighbours,
      Set<String> only,
      Map<String, Map<String, String>> overrides,
      Optional<Envelope> bbox,
      Map<Companion, Dataset> companions) {
    this(county, neighbours, only, overrides, bbox, companions, MappingChoices.NONE);
  }

  /** Without companions. */
  public RunOptions(
      Optional<String> county,
      List<Dataset> neighbours,
      Set<String> only,
      Map<String, Map<String, String>> overrides,
      Optional<Envelope> bbox) {
    this(county, neighbours, only, overrides, bbox, Map.of());
  }

  public RunOptions {
    neighbours = List.copyOf(neighbours);
    only = Set.copyOf(only);
    overrides = Map.copyOf(overrides);
    companions = Map.copyOf(companions);
    Objects.requireNonNull(mapping, "mapping");
  }

  public RunOptions withCounty(Optional<String> code) {
    return new RunOptions(code, neighbours, only, overrides, bbox, companions, mapping);
  }

  public RunOptions withNeighbours(List<Dataset> datasets) {
    return new RunOptions(county, datasets, only, overrides, bbox, companions, mapping);
  }

  public RunOptions withOnly(Set<String> rules) {
    return new RunOptions(county, neighbours, rules, overrides, bbox, companions, mapping);
  }

  /** Only what meets a box, in the data's coordinates. */
  public RunOptions withBbox(Optional<Envelope> box) {
    return new RunOptions(county, neighbours, only, overrides, box, companions, mapping);
  }

  public RunOptions withCompanions(Map<Companion, Dataset> datasets) {
    return new RunOptions(county, neighbours, only, overrides, bbox, datasets, mapping);
  }

  public RunOptions withMapping(MappingChoices choices) {
    return new RunOptions(county, neighbours, only, overrides, bbox, companions, choices);
  }
}
