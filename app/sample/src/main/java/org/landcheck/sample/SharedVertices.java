package org.landcheck.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which polygons meet at which vertex, as the land was before anything was planted. */
final class SharedVertices {
  private record Vertex(double x, double y) {}

  private final Map<Vertex, List<Draft>> meeting = new HashMap<>();

  SharedVertices(List<Draft> drafts) {
    for (Draft draft : drafts) {
      for (List<double[]> rings : draft.parts) {
        for (double[] ring : rings) {
          for (int i = 0; i < ring.length; i += 2) {
            meeting
                .computeIfAbsent(new Vertex(ring[i], ring[i + 1]), v -> new ArrayList<>())
                .add(draft);
          }
        }
      }
    }
  }

  /** The polygons with a vertex here. */
  List<Draft> at(double x, double y) {
    return meeting.getOrDefault(new Vertex(x, y), List.of());
  }

  /** The one polygon that shares vertices {@code i-2 … i+2} of a shell with its owner. */
  Optional<Draft> across(Draft owner, int i) {
    double[] shell = owner.shell();
    int count = shell.length / 2;
    Optional<Draft> other = Optional.empty();
    for (int step = -2; step <= 2; step++) {
      int v = Math.floorMod(i + step, count);
      List<Draft> here = at(shell[2 * v], shell[2 * v + 1]);
      if (here.size() != 2) {
        return Optional.empty();
      }
      Draft next = here.get(0) == owner ? here.get(1) : here.get(0);
      if (other.isPresent() && other.get() != next) {
        return Optional.empty();
      }
      other = Optional.of(next);
    }
    return other.filter(draft -> draft != owner);
  }
}
