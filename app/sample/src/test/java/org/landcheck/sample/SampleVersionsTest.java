package org.landcheck.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;

class SampleVersionsTest {
  private static final SampleVersions VERSIONS = SampleVersions.generate(5, 12, 20);

  @Test
  void everyKindOfFaultIsPlantedAndRecorded() {
    Set<PlantedKind> kinds = new HashSet<>();
    VERSIONS.faults().forEach(fault -> kinds.add(fault.kind()));
    assertEquals(Set.of(CompanionFaultKind.values()), kinds);
  }

  @Test
  void theFeaturesOfTheRecordAreThoseOfTheCounty() {
    Dataset county = SampleCounty.clean(5, 12, 20).data();
    for (PlantedFault fault : VERSIONS.faults()) {
      assertFalse(fault.features().isEmpty(), fault.toString());
      fault
          .features()
          .forEach(ref -> assertFalse(county.layer(ref.layer()).get().rowOf(ref.fid()) < 0));
    }
  }

  @Test
  void versionsWithoutFaultsStillDifferInWhatIsNone() {
    SampleVersions clean = SampleVersions.clean(5, 12, 20);
    Layer now = SampleCounty.clean(5, 12, 20).data().layer("DJZQ").orElseThrow();
    Layer before = clean.previous().layer("DJZQ").orElseThrow();
    int moved = 0;
    int renamed = 0;
    for (int row = 0; row < now.size(); row++) {
      moved += before.geometry(row).equalsExact(now.geometry(row)) ? 0 : 1;
      renamed += before.value(row, 3).equals(now.value(row, 3)) ? 0 : 1;
    }
    assertEquals(2, moved, "one border, two sub-zones");
    assertEquals(1, renamed);
    Layer loaded = clean.loaded().layer("DJZQ").orElseThrow();
    int last = now.size() - 1;
    assertEquals(now.value(0, 2), loaded.value(last, 2));
    assertFalse(loaded.geometry(last).equalsExact(now.geometry(0)));
    assertEquals(loaded.geometry(last).norm(), now.geometry(0).norm());
  }

  @Test
  void aCountyTooSmallForAllFaultsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> SampleVersions.generate(5, 2, 2));
  }
}
