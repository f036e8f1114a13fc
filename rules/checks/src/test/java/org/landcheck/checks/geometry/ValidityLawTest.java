package org.landcheck.checks.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.landcheck.api.PackedShapes;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.VertexSpace;
import org.landcheck.checks.geometry.CleanRings.Outcome;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Holds the proofs against JTS; {@code -Dlandcheck.validityTries=5000000} for a long look. */
class ValidityLawTest {
  private static final int TRIES = Integer.getInteger("landcheck.validityTries", 200_000);
  private static final int RUN = 1000;

  private final Map<Outcome, AtomicLong> proofs = new EnumMap<>(Outcome.class);
  private final AtomicLong leftAndValid = new AtomicLong();

  ValidityLawTest() {
    for (Outcome outcome : Outcome.values()) {
      proofs.put(outcome, new AtomicLong());
    }
  }

  @Test
  void everyShapeIsJudgedAsByJtsAndEachProofDecidesAGoodShare() {
    IntStream.range(0, TRIES / RUN).parallel().forEach(this::judge);
    long star = proofs.get(Outcome.STAR).get();
    long sweep = proofs.get(Outcome.SWEEP).get();
    long left = proofs.get(Outcome.OPEN).get();
    String shares = proofs + ", left and valid: " + leftAndValid;
    assertTrue(star > TRIES / 10, shares);
    assertTrue(sweep > TRIES / 10, shares);
    assertTrue(left > TRIES / 10, shares);
    assertTrue(leftAndValid.get() < left / 5 && leftAndValid.get() > 0, shares);
  }

  private void judge(int run) {
    RandomShapes shapes = new RandomShapes(run);
    CleanRings rings = new CleanRings();
    Geometry[] all = new Geometry[RUN];
    PackedShapesBuilder builder = new PackedShapesBuilder(VertexSpace.ofHeap());
    for (int i = 0; i < RUN; i++) {
      all[i] = shapes.next();
      builder.add(all[i]);
    }
    PackedShapes packed = builder.build();
    for (int i = 0; i < RUN; i++) {
      Geometry shape = all[i];
      boolean jts = new IsValidOp(shape).isValid();
      Outcome outcome = rings.prove(shape);
      assertEquals(jts, Validity.isValid(shape), shape::toText);
      if (packed.loose(i) == null) {
        assertEquals(outcome, rings.prove(new PackedPolygon(packed, i)), shape::toText);
      }
      if (!jts || i % 8 == 0) {
        assertEquals(jts, Diagnosis.of(shape).isEmpty(), shape::toText);
      }
      proofs.get(outcome).incrementAndGet();
      leftAndValid.addAndGet(outcome == Outcome.OPEN && jts ? 1 : 0);
    }
  }
}
