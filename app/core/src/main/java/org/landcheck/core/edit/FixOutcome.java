package org.landcheck.core.edit;

import java.util.List;
import org.landcheck.api.Edit;
import org.landcheck.api.Finding;
import org.landcheck.api.LocalText;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.run.RunResult;

/**
 * What a batch of fixes would do. Nothing is done until somebody applies the edit.
 *
 * @param edit all fixes as one step; no changes if none could be made
 * @param after the data with the edit done
 * @param result the findings there would be then
 * @param fixed how many of the chosen findings would be gone
 * @param left how many would still be there, refused ones included
 * @param refused fixes that were proposed but not taken, and why
 * @param conservation what is left of the features touched
 * @param before the findings there are now
 */
public record FixOutcome(
    Edit edit,
    Snapshot after,
    RunResult result,
    int fixed,
    int left,
    List<Refusal> refused,
    Conservation conservation,
    RunResult before) {
  public FixOutcome {
    refused = List.copyOf(refused);
  }

  /** A fix that was not taken. */
  public record Refusal(Finding finding, String fix, LocalText reason) {}
}
