package org.landcheck.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes the copy in a database: changes the land as a careless loading does. */
final class LoadingFaults {
  /** Metres that a vertex is moved: more than the pack's resolution of a millimetre. */
  private static final double STEP = 0.05;

  private static final int UNUSED = 900;

  private final Planter planter;

  LoadingFaults(Planter planter) {
    this.planter = planter;
  }

  /** What databases do without harm. */
  void rearrange() {
    for (List<Draft> rows : List.of(planter.land().zones(), planter.land().villages())) {
      long ids = rows.stream().mapToLong(draft -> draft.fid).max().orElse(0) + 1;
      for (Draft draft : rows) {
        draft.fid = ids - draft.fid;
        if (!draft.parts.isEmpty()) {
          draft.reshape(Ring.begunElsewhere(draft.shell()));
        }
      }
    }
  }

  void plant() {
    rows();
    values();
    zones();
  }

  private void rows() {
    Draft missing = village();
    planter.recordInside(CompanionFaultKind.VILLAGE_NOT_LOADED, missing);
    planter.land().villages().remove(missing);
    Draft beside = village();
    planter.recordInside(CompanionFaultKind.VILLAGE_LEFT_OVER, beside);
    planter.add(beside, copy(beside));
    Draft twice = village();
    planter.recordInside(CompanionFaultKind.VILLAGE_LOADED_TWICE, twice);
    Draft again = planter.add(twice, copy(twice));
    again.code = twice.code;
    again.name = twice.name;
    again.bsm = twice.bsm;
  }

  private void values() {
    Draft cut = village();
    planter.recordInside(CompanionFaultKind.VILLAGE_NAME_CUT, cut);
    cut.name = cut.name.substring(0, cut.name.length() - 1);
    Draft rounded = village();
    planter.recordInside(CompanionFaultKind.VILLAGE_AREA_ROUNDED, rounded);
    rounded.area = Math.rint(rounded.area / 1000) * 1000;
    Draft moved = village();
    planter.recordInside(CompanionFaultKind.VILLAGE_SHAPE_MOVED, moved);
    moved.reshape(Ring.withVertex(moved.shell(), 3, Ring.outward(moved.shell(), 3, STEP)));
    Draft lost = village();
    planter.recordInside(CompanionFaultKind.VILLAGE_SHAPE_LOST, lost);
    lost.parts.clear();
  }

  private void zones() {
    List<Draft> zones = planter.land().zones();
    if (zones.size() < 4) {
      throw tooSmall();
    }
    Draft missing = zones.get(0);
    planter.recordInside(CompanionFaultKind.ZONE_NOT_LOADED, missing);
    Draft garbled = zones.get(1);
    planter.recordInside(CompanionFaultKind.ZONE_NAME_GARBLED, garbled);
    // the bytes of one encoding read in another
    garbled.name =
        new String(garbled.name.getBytes(StandardCharsets.UTF_8), Charset.forName("GB18030"));
    Draft beside = zones.get(2);
    planter.recordInside(CompanionFaultKind.ZONE_LEFT_OVER, beside);
    zones.add(Draft.zone(UNUSED, SampleCounty.COUNTY, "旧" + beside.name, copy(beside)));
    zones.remove(missing);
  }

  private Draft village() {
    return planter.village().orElseThrow(LoadingFaults::tooSmall);
  }

  private static IllegalArgumentException tooSmall() {
    return new IllegalArgumentException("no room for the loaded copy: make a larger county");
  }

  private static List<double[]> copy(Draft draft) {
    List<double[]> rings = new ArrayList<>();
    draft.parts.get(0).forEach(ring -> rings.add(ring.clone()));
    return rings;
  }
}
