package org.landcheck.core.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
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
 * @param tables what lies beside the data and is part of the snapshot too: read from files, never
 *     edited
 * @param result the last run, brought up to date after every edit; empty before the first run
 * @param upToDate whether the result is about this snapshot, pack and options; if not, run again
 * @param project what the project file remembers; empty while the data are only looked at
 */
public record SessionState(
    Snapshot snapshot,
    Dataset tables,
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

  /** Names of the layers that lie beside the data. */
  public Set<String> beside() {
    return tables.layers().stream().map(Layer::name).collect(Collectors.toSet());
  }

  /** The layers without those that lie beside them. */
  List<Layer> own() {
    return without(snapshot, tables);
  }

  /** The layers of a dataset but those whose names another one has. */
  static List<Layer> without(Dataset whole, Dataset part) {
    Set<String> names = part.layers().stream().map(Layer::name).collect(Collectors.toSet());
    return whole.layers().stream().filter(layer -> !names.contains(layer.name())).toList();
  }

  /** Whether a whole result can be of these data and this pack. */
  boolean fits(RunResult other) {
    return !other.cancelled()
        && other.pack().equals(pack)
        && sizes(other.dataset()).equals(sizes(snapshot));
  }

  private static Map<String, Integer> sizes(Dataset dataset) {
    return dataset.layers().stream().collect(Collectors.toMap(Layer::name, Layer::size));
  }

  SessionState withResult(RunResult fresh) {
    return new SessionState(
        snapshot,
        tables,
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
    return new SessionState(
        next, tables, pack, options, matching, result, false, steps, review, project);
  }

  SessionState withReview(ReviewLog log) {
    return new SessionState(
        snapshot, tables, pack, options, matching, result, upToDate, history, log, project);
  }
}
