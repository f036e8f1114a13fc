package org.landcheck.core.session;

import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.RulePack;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.edit.EditHistory;
import org.landcheck.core.pack.Matching;
import org.landcheck.core.project.ProjectInfo;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;

/**
 * All there is to see of a session at one moment. Immutable.
 *
 * @param result the last run, brought up to date after every edit; empty before the first run
 * @param upToDate whether the result is about this snapshot, pack and options; if not, run again
 * @param project what the project file remembers; empty while the data are only looked at
 */
public record SessionState(
    Snapshot snapshot,
    RulePack pack,
    RunOptions options,
    Matching matching,
    Optional<RunResult> result,
    boolean upToDate,
    EditHistory history,
    ReviewLog review,
    Optional<ProjectInfo> project) {
  /** The data as the pack sees them. */
  public Dataset dataset() {
    return matching.over(snapshot);
  }

  SessionState withResult(RunResult fresh) {
    return new SessionState(
        snapshot,
        pack,
        options,
        matching,
        Optional.of(fresh),
        !fresh.cancelled(),
        history,
        review,
        project);
  }

  SessionState edited(Snapshot next, EditHistory steps) {
    return new SessionState(next, pack, options, matching, result, false, steps, review, project);
  }

  SessionState withReview(ReviewLog log) {
    return new SessionState(
        snapshot, pack, options, matching, result, upToDate, history, log, project);
  }
}
