package org.landcheck.checks.topology;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Rule;

/**
 * Deletes the later of two features with the same shape. Safe if their attributes are the same too
 * (but for the id field); else a person decides which record is right.
 */
final class DeleteDuplicate implements Fix {
  @Override
  public String id() {
    return "delete-duplicate";
  }

  @Override
  public FixSafety safety(Finding finding) {
    return "same".equals(finding.args().get("attributes"))
        ? FixSafety.SAFE
        : FixSafety.NEEDS_REVIEW;
  }

  @Override
  public Optional<Edit> propose(Finding finding, Rule rule, Dataset dataset) {
    List<Optional<Feature>> pair = Features.of(finding, dataset);
    if (pair.size() != 2 || pair.get(0).isEmpty() || pair.get(1).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Edit(
            id() + " " + finding.key().value(), List.of(FeatureChange.remove(pair.get(1).get()))));
  }
}
