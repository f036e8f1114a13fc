package org.landcheck.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sees the projects in data. Handed to reports by the programs, which know the checks. */
@FunctionalInterface
public interface ProjectLens {
  /**
   * Holds the places that tell of projects against each other.
   *
   * @param dataset as the pack sees it
   * @param applied ids of the rules that looked at something, each with the features it had to pass
   *     over
   * @param findings what a run over all of the data found
   * @return empty if the pack does not say what makes a project, or the data have fewer than two
   *     places that tell of one
   */
  Optional<ProjectMatrix> matrix(
      Dataset dataset, RulePack pack, Map<String, Set<FeatureRef>> applied, List<Finding> findings);
}
