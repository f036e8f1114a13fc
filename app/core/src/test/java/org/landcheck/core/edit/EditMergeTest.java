package org.landcheck.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.zone;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;

class EditMergeTest {
  private static final Feature A = zone(1, box(0, 0, 1, 1), "a");
  private static final Feature B = zone(1, box(0, 0, 2, 2), "b");
  private static final Feature C = zone(1, box(0, 0, 3, 3), "c");

  private static List<FeatureChange> merged(FeatureChange... changes) {
    List<Edit> edits = List.of(changes).stream().map(c -> new Edit("e", List.of(c))).toList();
    return EditMerge.of("all", edits).changes();
  }

  @Test
  void theFirstBeforeAndTheLastAfterCount() {
    assertEquals(
        List.of(FeatureChange.replace(A, C)),
        merged(FeatureChange.replace(A, B), FeatureChange.replace(B, C)));
    assertEquals(
        List.of(FeatureChange.remove(A)),
        merged(FeatureChange.replace(A, B), FeatureChange.remove(B)));
    assertEquals(
        List.of(FeatureChange.add(B)), merged(FeatureChange.add(A), FeatureChange.replace(A, B)));
    assertEquals(
        List.of(FeatureChange.replace(A, B)),
        merged(FeatureChange.remove(A), FeatureChange.add(B)));
  }

  @Test
  void whatEndsAsItBeganIsNoChange() {
    assertEquals(List.of(), merged(FeatureChange.replace(A, B), FeatureChange.replace(B, A)));
    assertEquals(List.of(), merged(FeatureChange.add(A), FeatureChange.remove(A)));
    assertEquals(List.of(), merged(FeatureChange.remove(A), FeatureChange.add(A)));
  }

  @Test
  void changesComeInOrderOfFeatures() {
    Feature second = zone(2, box(0, 0, 1, 1), "x");
    List<FeatureChange> changes = merged(FeatureChange.remove(second), FeatureChange.remove(A));
    assertEquals(List.of(1L, 2L), changes.stream().map(change -> change.ref().fid()).toList());
    assertEquals(Optional.empty(), changes.get(0).after());
  }
}
