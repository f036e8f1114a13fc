package org.landcheck.sample;

import java.util.List;
import org.landcheck.sample.Planter.Site;

/** Makes a previous version: changes the land to what it was before somebody changed it. */
final class VersionFaults {
  /** Metres that a border was moved: more than the pack's tolerance of half a metre. */
  private static final double STEP = 6;

  /** Metres that a border is off when it is drawn again. */
  private static final double REDRAWN = 0.2;

  private static final String UNUSED = "900";

  private final Planter planter;

  VersionFaults(Planter planter) {
    this.planter = planter;
  }

  /** What is another without being a fault. */
  void redraw() {
    Site site = planter.site(Planter::sameZone).orElseThrow(VersionFaults::tooSmall);
    move(site.village(), site.across(), site.vertex(), REDRAWN);
    Draft renamed = planter.village().orElseThrow(VersionFaults::tooSmall);
    renamed.name = "原" + renamed.name;
  }

  void plant() {
    Draft village = planter.village().orElseThrow(VersionFaults::tooSmall);
    village.code = village.code.substring(0, 9) + UNUSED;
    planter.recordInside(CompanionFaultKind.VILLAGE_RENUMBERED, village);
    Draft one = planter.village().orElseThrow(VersionFaults::tooSmall);
    Draft two = planter.village().orElseThrow(VersionFaults::tooSmall);
    swapCodes(one, two);
    planter.recordInside(CompanionFaultKind.VILLAGE_CODES_SWAPPED, one, two);
    Site site = planter.site(Planter::sameZone).orElseThrow(VersionFaults::tooSmall);
    move(site, CompanionFaultKind.VILLAGE_BORDER_MOVED);
    zones();
  }

  private void zones() {
    Site site = planter.site(this::inShells).orElseThrow(VersionFaults::tooSmall);
    Draft ours = planter.zoneOf(site.village());
    Draft theirs = planter.zoneOf(site.across());
    double[] place = Ring.vertex(site.village().shell(), site.vertex());
    int vertex = Ring.indexOf(ours.shell(), place[0], place[1]);
    move(ours, theirs, vertex, STEP);
    move(site.village(), site.across(), site.vertex(), STEP);
    planter.record(
        CompanionFaultKind.ZONE_BORDER_MOVED,
        place[0],
        place[1],
        ours,
        theirs,
        site.village(),
        site.across());
    List<Draft> others =
        planter.land().zones().stream().filter(z -> z != ours && z != theirs).limit(3).toList();
    if (others.size() < 3) {
      throw tooSmall();
    }
    others.get(0).code = others.get(0).code.substring(0, 6) + UNUSED;
    planter.recordInside(CompanionFaultKind.ZONE_RENUMBERED, others.get(0));
    swapCodes(others.get(1), others.get(2));
    planter.recordInside(CompanionFaultKind.ZONE_CODES_SWAPPED, others.get(1), others.get(2));
  }

  private static IllegalArgumentException tooSmall() {
    return new IllegalArgumentException("no room for a previous version: make a larger county");
  }

  /** Whether two villages are of two zones that have one outer border each. */
  private boolean inShells(Draft a, Draft b) {
    return !Planter.sameZone(a, b)
        && planter.zoneOf(a).parts.get(0).size() == 1
        && planter.zoneOf(b).parts.get(0).size() == 1;
  }

  private static void swapCodes(Draft one, Draft two) {
    String code = one.code;
    one.code = two.code;
    two.code = code;
  }

  private void move(Site site, CompanionFaultKind kind) {
    double[] place = Ring.vertex(site.village().shell(), site.vertex());
    move(site.village(), site.across(), site.vertex(), STEP);
    planter.record(kind, place[0], place[1], site.village(), site.across());
  }

  /** Moves a vertex of one polygon outwards, and that of the other with it. */
  private static void move(Draft one, Draft other, int vertex, double metres) {
    double[] before = Ring.vertex(one.shell(), vertex);
    double[] after = Ring.outward(one.shell(), vertex, metres);
    int there = Ring.indexOf(other.shell(), before[0], before[1]);
    one.reshape(Ring.withVertex(one.shell(), vertex, after));
    other.reshape(Ring.withVertex(other.shell(), there, after));
    one.area = one.computedArea();
    other.area = other.computedArea();
  }
}
