package org.landcheck.core.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.row;
import static org.landcheck.core.Fixtures.rule;
import static org.landcheck.core.Fixtures.zonePack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.LocalText;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.run.Skip;
import org.locationtech.jts.geom.Polygon;

class FindingChangesTest {
  private static final Rule GAPS = rule("gaps", "test.gap");
  private static final CheckInfo GAP =
      new CheckInfo(
          "test.gap", QualityElement.TOPOLOGICAL_CONSISTENCY, Severity.ERROR, Set.of(), List.of());

  private static Finding gap(String key, Polygon shape) {
    return Finding.by(GAPS, GAP)
        .locator(key)
        .where(shape)
        .measured(Quantity.squareMetres(shape.getArea()))
        .build();
  }

  private static RunResult result(Finding... findings) {
    return new RunResult(
        zonePack(GAPS),
        ArrayDataset.of(),
        Optional.empty(),
        List.of(),
        List.of(findings),
        List.of(),
        List.of(),
        false);
  }

  @Test
  void keysTellWhatIsFixedOpenAndNew() {
    Finding gone = gap("a", box(0, 0, 1, 1));
    Finding stays = gap("b", box(10, 0, 11, 1));
    Finding fresh = gap("c", box(20, 0, 21, 1));
    FindingChanges changes = new FindingChanges(result(gone, stays), result(stays, fresh));
    assertEquals(List.of(gone), changes.fixed());
    assertEquals(List.of(stays), changes.open());
    assertEquals(List.of(fresh), changes.made());
    assertTrue(changes.isFixed(gone));
  }

  @Test
  void halfAGapIsNeitherNewNorIsTheWholeFixed() {
    Finding whole = gap("a", box(0, 0, 2, 1));
    Finding half = gap("b", box(1, 0, 2, 1));
    FindingChanges changes = new FindingChanges(result(whole), result(half));
    assertEquals(List.of(), changes.fixed());
    assertEquals(List.of(), changes.newErrors());
    assertEquals(List.of(half), changes.open());
    assertFalse(changes.isFixed(whole));
  }

  @Test
  void whatWasNotLookedAtBeforeIsRevealedAndNotMade() {
    FeatureRef ref = new FeatureRef("DJZQ", 1);
    Finding shown = Finding.by(GAPS, GAP).on(row(1), 0).where(box(0, 0, 1, 1)).build();
    RunResult blind =
        new RunResult(
            zonePack(GAPS),
            ArrayDataset.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(new Skip("gaps", Optional.of(ref), LocalText.same("not valid"))),
            List.of(),
            false);
    FindingChanges changes = new FindingChanges(blind, result(shown));
    assertEquals(List.of(shown), changes.made());
    assertTrue(changes.isRevealed(shown));
    assertEquals(List.of(), changes.newErrors());
    assertEquals(List.of(shown), new FindingChanges(result(), result(shown)).newErrors());
  }

  @Test
  void aLargerOneAtTheSamePlaceIsNew() {
    Finding small = gap("a", box(0, 0, 1, 1));
    Finding large = gap("b", box(0, 0, 5, 5));
    FindingChanges changes = new FindingChanges(result(small), result(large));
    assertEquals(List.of(large), changes.newErrors());
    assertTrue(changes.isFixed(small));
  }
}
