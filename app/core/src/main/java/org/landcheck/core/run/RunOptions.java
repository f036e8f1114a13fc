package org.landcheck.core.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.Dataset;
import org.locationtech.jts.geom.Envelope;

/**
 * What a person asks of a run beyond the pack.
 *
 * @param county six-digit code the data are about; inferred from the keys if empty
 * @param neighbours data of neighbouring counties, already in the coordinate system of the data
 * @param only ids of the rules to run, empty for all
 * @param overrides values of parameters as typed, by rule and parameter
 * @param bbox inspect only what meets this box, in the data's coordinates
 * @param reference data of the same place that are known to lie right, already in the coordinate
 *     system of the data
 */
public record RunOptions(
    Optional<String> county,
    List<Dataset> neighbours,
    Set<String> only,
    Map<String, Map<String, String>> overrides,
    Optional<Envelope> bbox,
    Optional<Dataset> reference) {
  /** Everything, as the pack says. */
  public static final RunOptions DEFAULT =
      new RunOptions(Optional.empty(), List.of(), Set.of(), Map.of(), Optional.empty());

  /** Without reference. */
  public RunOptions(
      Optional<String> county,
      List<Dataset> neighbours,
      Set<String> only,
      Map<String, Map<String, String>> overrides,
      Optional<Envelope> bbox) {
    this(county, neighbours, only, overrides, bbox, Optional.empty());
  }

  public RunOptions {
    neighbours = List.copyOf(neighbours);
    only = Set.copyOf(only);
    overrides = Map.copyOf(overrides);
  }

  public RunOptions withCounty(Optional<String> code) {
    return new RunOptions(code, neighbours, only, overrides, bbox, reference);
  }

  public RunOptions withNeighbours(List<Dataset> datasets) {
    return new RunOptions(county, datasets, only, overrides, bbox, reference);
  }

  public RunOptions withReference(Dataset data) {
    return new RunOptions(county, neighbours, only, overrides, bbox, Optional.of(data));
  }
}
