package org.landcheck.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.landcheck.api.FeatureRef;
import org.locationtech.jts.geom.Point;

/**
 * Plants one fault after the other, each on villages that no other fault touches, so that none
 * hides or makes another. Changes the drafts of the land.
 */
final class Planter {
  private final Land land;
  private final Land neighbour;
  private final Dice dice;
  private final SharedVertices inner;
  private final SharedVertices outer;
  private final Set<Draft> used = new HashSet<>();
  private final List<Draft> order;
  private final List<PlantedFault> faults = new ArrayList<>();

  Planter(Land land, Land neighbour, Dice dice) {
    this.land = land;
    this.neighbour = neighbour;
    this.dice = dice;
    inner = new SharedVertices(land.villages());
    List<Draft> theirs = new ArrayList<>(neighbour.villages());
    theirs.addAll(neighbour.zones());
    outer = new SharedVertices(theirs);
    order = new ArrayList<>(land.villages());
    for (int i = order.size() - 1; i > 0; i--) {
      Collections.swap(order, i, dice.below(i + 1));
    }
  }

  /** Plants every kind for which there is room and returns the record. */
  List<PlantedFault> plant() {
    EdgeFaults edges = new EdgeFaults(this);
    ShapeFaults shapes = new ShapeFaults(this);
    RecordFaults records = new RecordFaults(this);
    for (FaultKind kind : FaultKind.values()) {
      boolean planted =
          switch (kind) {
            case EDGE_GAP, EDGE_OVERLAP, EDGE_VERTEX -> edges.plant(kind);
            case CODE_LENGTH,
                CODE_PARENT,
                CODE_TWICE,
                BSM_TWICE,
                NO_NAME,
                ELEMENT_CODE,
                AREA,
                NO_SHAPE,
                MISSING,
                DUPLICATE,
                SAME_SHAPE ->
                records.plant(kind);
            default -> shapes.plant(kind);
          };
      if (!planted) {
        throw new IllegalArgumentException("no room for " + kind + ": make a larger county");
      }
    }
    return faults;
  }

  Land land() {
    return land;
  }

  Land neighbour() {
    return neighbour;
  }

  Dice dice() {
    return dice;
  }

  /** Polygons of the neighbouring county by vertex. */
  SharedVertices outer() {
    return outer;
  }

  /** A village that no fault has touched and whose border is plain; it counts as used from now. */
  Optional<Draft> village() {
    for (Draft draft : order) {
      if (isFree(draft)) {
        used.add(draft);
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  boolean isFree(Draft draft) {
    return !used.contains(draft) && draft.parts.size() == 1 && draft.parts.get(0).size() == 1;
  }

  List<Draft> order() {
    return order;
  }

  void use(Draft draft) {
    used.add(draft);
  }

  /** A vertex in the middle of a border between two villages; both count as used from now. */
  Optional<Site> site(BiPredicate<Draft, Draft> fits) {
    for (Draft draft : order) {
      if (!isFree(draft)) {
        continue;
      }
      for (int i = 0; i < draft.shell().length / 2; i++) {
        Optional<Draft> across = inner.across(draft, i).filter(this::isFree);
        if (across.isPresent() && fits.test(draft, across.get())) {
          used.add(draft);
          used.add(across.get());
          return Optional.of(new Site(draft, i, across.get()));
        }
      }
    }
    return Optional.empty();
  }

  static boolean sameZone(Draft a, Draft b) {
    return a.code.regionMatches(0, b.code, 0, 9);
  }

  /** The zone a village's code names. */
  Draft zoneOf(Draft village) {
    return land.zones().stream()
        .filter(zone -> village.code.startsWith(zone.code))
        .findFirst()
        .orElseThrow();
  }

  /** A new record in the zone of a village, at the end of the layer. */
  Draft add(Draft like, List<double[]> rings) {
    Draft zone = zoneOf(like);
    long fid = 0;
    int number = 0;
    for (Draft each : land.villages()) {
      fid = Math.max(fid, each.fid);
      if (sameZone(each, like) && each.code.length() == 12) {
        number = Math.max(number, Integer.parseInt(each.code.substring(9)));
      }
    }
    Draft added = Draft.village(fid + 1, zone, number + 1, like.name + "新村", rings);
    land.villages().add(added);
    used.add(added);
    return added;
  }

  List<PlantedFault> faults() {
    return faults;
  }

  /** Records a fault whose place is within the first draft, as that is now. */
  void recordInside(PlantedKind kind, Draft... drafts) {
    Point inside = drafts[0].feature().geometry().orElseThrow().getInteriorPoint();
    record(kind, inside.getX(), inside.getY(), drafts);
  }

  void record(PlantedKind kind, double x, double y, Draft... drafts) {
    List<FeatureRef> refs = new ArrayList<>();
    for (Draft draft : drafts) {
      refs.add(draft.ref());
    }
    faults.add(new PlantedFault(kind, refs, kind.rules(), x, y));
  }

  /**
   * A vertex on a common border.
   *
   * @param vertex its number in the village's shell
   */
  record Site(Draft village, int vertex, Draft across) {}
}
