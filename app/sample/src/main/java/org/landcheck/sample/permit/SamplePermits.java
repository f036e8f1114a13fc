package org.landcheck.sample.permit;

import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.sample.Dice;
import org.landcheck.sample.SampleCounty;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

/**
 * Planning permits of the sample county with everything that belongs to them.
 *
 * @param data areas and records of all permits, and the county's outline
 * @param scans scanned papers; a folder for each permit, by pack
 */
public record SamplePermits(
    Dataset data, List<Ledger> ledgers, List<Scan> scans, List<PermitFault> faults) {
  public SamplePermits {
    ledgers = List.copyOf(ledgers);
    scans = List.copyOf(scans);
    faults = List.copyOf(faults);
  }

  /**
   * Permits in which everything agrees.
   *
   * @param county a county without faults
   * @throws IllegalArgumentException if it has too few villages
   */
  public static SamplePermits clean(long seed, SampleCounty county) {
    return make(seed, county, false);
  }

  /** The permits of {@link #clean} with one fault of every kind planted. */
  public static SamplePermits generate(long seed, SampleCounty county) {
    return make(seed, county, true);
  }

  private static SamplePermits make(long seed, SampleCounty county, boolean faulty) {
    Layer villages = county.data().layer("DJZQ").orElseThrow();
    Crs crs = villages.crs();
    Dice dice = Dice.at(seed, 5, 0);
    Sites sites = new Sites(villages, dice);
    LandUsePermits landUse = new LandUsePermits(SampleCounty.COUNTY, sites, dice);
    List<PermitFault> faults =
        faulty ? new LandUseFaults(landUse, Dice.at(seed, 5, 1)).plant() : List.of();
    List<Scan> scans = new ArrayList<>();
    landUse.permits.forEach(permit -> scans.addAll(permit.scans()));
    Dataset data =
        ArrayDataset.of(
            outline(county).layer(crs), landUse.areas.layer(crs), landUse.records.layer(crs));
    return new SamplePermits(data, List.of(landUse.ledger()), scans, faults);
  }

  private static DraftTable outline(SampleCounty county) {
    DraftTable outline = new DraftTable("XZQ", "XZQDM", true, "XZQDM:TEXT:12,XZQMC:TEXT:100");
    outline
        .add()
        .shaped(union(county.data()))
        .set("XZQDM", SampleCounty.COUNTY)
        .set("XZQMC", "浏阳市");
    return outline;
  }

  private static Geometry union(Dataset county) {
    Layer zones = county.layer("DJQ").orElseThrow();
    Geometry[] shapes = new Geometry[zones.size()];
    for (int row = 0; row < shapes.length; row++) {
      shapes[row] = zones.geometry(row);
    }
    return CoverageUnion.union(shapes);
  }
}
