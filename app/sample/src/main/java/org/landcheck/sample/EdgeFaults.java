package org.landcheck.sample;

import java.util.List;
import java.util.Optional;

/**
 * Faults on the border with the neighbouring county. It is the neighbour's side that is changed.
 */
final class EdgeFaults {
  private static final double STEP = 2;

  private final Planter planter;

  EdgeFaults(Planter planter) {
    this.planter = planter;
  }

  private record Place(Draft ours, int vertex, List<Draft> theirs) {}

  boolean plant(FaultKind kind) {
    Optional<Place> found = place();
    if (found.isEmpty()) {
      return false;
    }
    Draft ours = found.get().ours();
    double[] here = Ring.vertex(ours.shell(), found.get().vertex());
    double[] before = Ring.vertex(ours.shell(), found.get().vertex() - 1);
    double outward = kind == FaultKind.EDGE_GAP ? STEP : -STEP;
    double[] moved = Ring.outward(ours.shell(), found.get().vertex(), outward);
    for (Draft their : found.get().theirs()) {
      double[] shell = their.shell();
      int i = Ring.indexOf(shell, here[0], here[1]);
      their.reshape(
          kind == FaultKind.EDGE_VERTEX
              ? Ring.inserted(shell, i, Ring.between(here, before, 0.5))
              : Ring.withVertex(shell, i, moved));
      their.area = their.computedArea();
    }
    planter.record(kind, here[0], here[1], ours, planter.zoneOf(ours));
    return true;
  }

  /**
   * A vertex that one village of ours and one village and zone of theirs share, with both beside.
   */
  private Optional<Place> place() {
    for (Draft draft : planter.order()) {
      if (!planter.isFree(draft)) {
        continue;
      }
      double[] shell = draft.shell();
      for (int i = 0; i < shell.length / 2; i++) {
        List<Draft> here = at(shell, i);
        if (here.size() == 2
            && here.equals(at(shell, i - 1))
            && here.equals(at(shell, i + 1))
            && here.equals(at(shell, i - 2))
            && here.equals(at(shell, i + 2))) {
          planter.use(draft);
          return Optional.of(new Place(draft, i, here));
        }
      }
    }
    return Optional.empty();
  }

  private List<Draft> at(double[] shell, int i) {
    double[] vertex = Ring.vertex(shell, i);
    return planter.outer().at(vertex[0], vertex[1]);
  }
}
