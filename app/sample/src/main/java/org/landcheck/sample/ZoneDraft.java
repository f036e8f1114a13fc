package org.landcheck.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.landcheck.api.Dataset;
import org.landcheck.sample.Planter.Site;

/** A small county in which the border between two zones is about to be spoilt. Mutable. */
final class ZoneDraft {
  private static final int ZONES = 5;
  private static final int VILLAGES = 5;
  private static final int UNUSED = 900;

  private final Land land;
  private final Planter planter;
  private final Site site;
  private final int zoneVertex;
  final Draft ours;
  final Draft theirs;

  ZoneDraft(long seed) {
    List<Land> pair = Land.pair(seed, ZONES, VILLAGES);
    land = pair.get(0);
    planter = new Planter(land, pair.get(1), new Dice(seed));
    site = planter.site(this::isOnPlainBorder).orElseThrow();
    ours = planter.zoneOf(site.village());
    theirs = planter.zoneOf(site.across());
    double[] place = Ring.vertex(site.village().shell(), site.vertex());
    zoneVertex = Ring.indexOf(ours.shell(), place[0], place[1]);
  }

  private boolean isOnPlainBorder(Draft a, Draft b) {
    return !Planter.sameZone(a, b)
        && planter.zoneOf(a).parts.get(0).size() == 1
        && planter.zoneOf(b).parts.get(0).size() == 1;
  }

  /** A vertex of a polygon that {@code across} lies behind. */
  record Place(Draft draft, int vertex, Draft across) {}

  /** Where the two zones meet. */
  Place zonePlace() {
    return new Place(ours, zoneVertex, theirs);
  }

  /** Does the same to the two zones and to their sub-zones, which stay within them. */
  void both(BiConsumer<Draft, Place> change) {
    change.accept(ours, zonePlace());
    change.accept(site.village(), new Place(site.village(), site.vertex(), site.across()));
    for (Draft draft : List.of(ours, theirs, site.village(), site.across())) {
      draft.area = draft.computedArea();
    }
  }

  /** A record more, in the place of the first zone. */
  Draft addZone() {
    List<double[]> rings = new ArrayList<>();
    ours.parts.get(0).forEach(ring -> rings.add(ring.clone()));
    return addZone(rings);
  }

  Draft addZone(List<double[]> rings) {
    Draft added = Draft.zone(UNUSED, SampleCounty.COUNTY, ours.name, rings);
    land.zones().add(added);
    return added;
  }

  /** Sub-zones of a zone. */
  List<Draft> villagesOf(Draft zone) {
    return land.villages().stream().filter(v -> v.code.startsWith(zone.code)).toList();
  }

  Dataset data() {
    return SampleLayers.dataset(land.zones(), land.villages(), SampleLayers.zone(38));
  }
}
