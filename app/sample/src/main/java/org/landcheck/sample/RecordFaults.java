package org.landcheck.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Faults in records: missing, twice, without shape, with wrong values. */
final class RecordFaults {
  private final Planter planter;

  RecordFaults(Planter planter) {
    this.planter = planter;
  }

  boolean plant(FaultKind kind) {
    Optional<Draft> found =
        kind == FaultKind.MISSING
            ? planter.site((a, b) -> true).map(s -> s.village())
            : planter.village();
    if (found.isEmpty()) {
      return false;
    }
    Draft village = found.get();
    double x = village.shell()[0];
    double y = village.shell()[1];
    Draft other = village;
    switch (kind) {
      case MISSING -> planter.land().villages().remove(village);
      case DUPLICATE -> {
        other = copy(village);
        other.code = village.code;
        other.name = village.name;
      }
      case SAME_SHAPE -> other = copy(village);
      case NO_SHAPE -> {
        other = copy(village);
        other.parts.clear();
        other.area = null;
      }
      case CODE_LENGTH -> village.code = village.code.substring(0, 11);
      case CODE_PARENT ->
          village.code = village.code.substring(0, 6) + "999" + village.code.substring(9);
      case CODE_TWICE -> {
        Draft here = village;
        other =
            planter.order().stream()
                .filter(each -> planter.isFree(each) && Planter.sameZone(each, here))
                .findFirst()
                .orElseThrow();
        planter.use(other);
        village.code = other.code;
      }
      case BSM_TWICE -> {
        other = planter.village().orElseThrow();
        village.bsm = other.bsm;
      }
      case NO_NAME -> village.name = null;
      case ELEMENT_CODE -> village.ysdm = SampleLayers.ZONE_YSDM;
      case AREA -> village.area = Math.rint(village.area * 105) / 100;
      default -> throw new IllegalArgumentException(kind.toString());
    }
    if (kind == FaultKind.MISSING) {
      planter.record(kind, x, y, village, planter.zoneOf(village));
    } else if (other == village) {
      planter.record(kind, x, y, village);
    } else {
      planter.record(kind, x, y, village, other);
    }
    return true;
  }

  private Draft copy(Draft village) {
    List<double[]> rings = new ArrayList<>();
    village.parts.get(0).forEach(ring -> rings.add(ring.clone()));
    return planter.add(village, rings);
  }
}
