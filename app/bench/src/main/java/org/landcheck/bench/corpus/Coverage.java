package org.landcheck.bench.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.sample.Dice;
import org.landcheck.sample.SampleCounty;

/**
 * Zones (DJQ) and sub-zones (DJZQ) as layers that make their rows when asked, with the structure
 * and coordinate system of the sample county.
 */
public final class Coverage {
  private static final int FIRST_COUNTY = Integer.parseInt(SampleCounty.COUNTY);
  private static final int ZONES_A_COUNTY = 999;
  private static final int ONE_SIDED_EVERY = 5;

  private final Size size;
  private final long seed;
  private final boolean oneSided;
  private final Lattice lattice;
  private final Plan plan;

  /**
   * @param oneSided whether every fifth sub-zone has vertices that its neighbours lack
   */
  public Coverage(Size size, long seed, boolean oneSided) {
    this.size = size;
    this.seed = seed;
    this.oneSided = oneSided;
    this.lattice = new Lattice(seed, size.cell());
    this.plan = Plan.of(size, seed);
  }

  public Dataset dataset() {
    Dataset sample = SampleCounty.clean(seed, 1, 2).data();
    Layer zones = new GeneratedLayer(sample.layer("DJQ").orElseThrow(), new Zones(this));
    Layer cells = new GeneratedLayer(sample.layer("DJZQ").orElseThrow(), new Cells(this));
    return ArrayDataset.of(zones, cells);
  }

  /** What was planted, in the order of the sub-zones. */
  public List<Planted> planted() {
    List<Planted> planted = new ArrayList<>();
    int twin = 0;
    for (int cell : plan.cells()) {
      Fault fault = plan.fault(cell).orElseThrow();
      double[] place = outline(cell).place();
      long fid = fault == Fault.DUPLICATE ? size.cells() + 1L + twin++ : cell + 1L;
      planted.add(new Planted(fault, "DJZQ/" + fid, place[0], place[1]));
    }
    return planted;
  }

  Size size() {
    return size;
  }

  Plan plan() {
    return plan;
  }

  /** The ring of a sub-zone as it is delivered. */
  Outline outline(int cell) {
    int row = cell / size.side();
    int column = cell % size.side();
    Outline outline =
        Outline.of(
            lattice.ring(row, column, row + 1, column + 1),
            plan.fault(cell),
            size.scale(),
            Dice.at(seed + 3, row, column));
    return oneSided && cell % ONE_SIDED_EVERY == 0 ? outline.oneSided() : outline;
  }

  /** The ring of a zone. */
  Outline zone(int zone) {
    int row = zone / size.zonesAcross() * size.block();
    int column = zone % size.zonesAcross() * size.block();
    double[] ring = lattice.ring(row, column, row + size.block(), column + size.block());
    return Outline.of(ring, Optional.empty(), 1, new Dice(seed));
  }

  /** Nine digits; past 999 zones the next county begins. */
  static String zoneCode(int zone) {
    return "%06d%03d".formatted(FIRST_COUNTY + zone / ZONES_A_COUNTY, zone % ZONES_A_COUNTY + 1);
  }
}
