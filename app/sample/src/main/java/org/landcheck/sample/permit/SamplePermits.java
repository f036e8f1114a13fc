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
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Planning permits of the sample county with everything that belongs to them. */
public final class SamplePermits {
  private final long seed;
  private final SampleCounty county;
  private final Crs crs;
  private final Layer outline;

  private SamplePermits(long seed, SampleCounty county) {
    this.seed = seed;
    this.county = county;
    this.crs = county.data().layer("DJZQ").orElseThrow().crs();
    this.outline = outline(county).layer(crs);
  }

  /**
   * Permits in which everything agrees, by kind.
   *
   * @param county a county without faults
   * @throws IllegalArgumentException if it has too few villages
   */
  public static List<PermitSet> clean(long seed, SampleCounty county) {
    return new SamplePermits(seed, county).all(false);
  }

  /** The permits of {@link #clean} with one fault of every kind planted. */
  public static List<PermitSet> generate(long seed, SampleCounty county) {
    return new SamplePermits(seed, county).all(true);
  }

  private List<PermitSet> all(boolean faulty) {
    List<PermitSet> sets =
        List.of(
            landUse(faulty),
            building(faulty),
            completion(faulty),
            rural(faulty),
            conversion(faulty),
            supplement(faulty));
    return faulty ? sets.stream().map(Deliveries::spoilt).toList() : sets;
  }

  private LandUsePermits landUse() {
    Dice dice = Dice.at(seed, 5, 0);
    return landUse(sites(dice), dice);
  }

  private static LandUsePermits landUse(Sites sites, Dice dice) {
    return new LandUsePermits(SampleCounty.COUNTY, sites, dice);
  }

  private PermitSet landUse(boolean faulty) {
    Dice made = Dice.at(seed, 5, 0);
    Sites sites = sites(made);
    LandUsePermits permits = landUse(sites, made);
    ProtectedAreas protectedAreas = new ProtectedAreas(sites);
    Dice dice = Dice.at(seed, 5, 1);
    List<PermitFault> faults =
        faulty ? new LandUseFaults(permits, protectedAreas, abroad(), dice).plant() : List.of();
    return new PermitSet(
        LandUsePermits.PACK,
        ArrayDataset.of(
            outline,
            protectedAreas.farmland.layer(crs),
            protectedAreas.redlines.layer(crs),
            permits.areas.layer(crs),
            permits.records.layer(crs)),
        permits.ledger(),
        scans(permits.permits),
        faults);
  }

  private BuildingPermits building(LandUsePermits land) {
    return new BuildingPermits(SampleCounty.COUNTY, land, Dice.at(seed, 6, 0));
  }

  private PermitSet building(boolean faulty) {
    LandUsePermits land = landUse();
    BuildingPermits permits = building(land);
    List<PermitFault> faults =
        faulty ? new BuildingFaults(permits, abroad(), Dice.at(seed, 6, 1)).plant() : List.of();
    return new PermitSet(
        BuildingPermits.PACK,
        ArrayDataset.of(
            outline, land.areas.layer(crs), permits.areas.layer(crs), permits.records.layer(crs)),
        permits.ledger(),
        scans(permits.permits),
        faults);
  }

  private PermitSet completion(boolean faulty) {
    BuildingPermits buildings = building(landUse());
    Completions permits = new Completions(SampleCounty.COUNTY, buildings, Dice.at(seed, 7, 0));
    List<PermitFault> faults =
        faulty ? new CompletionFaults(permits, abroad(), Dice.at(seed, 7, 1)).plant() : List.of();
    return new PermitSet(
        Completions.PACK,
        ArrayDataset.of(
            outline,
            buildings.areas.layer(crs),
            permits.areas.layer(crs),
            permits.records.layer(crs)),
        permits.ledger(),
        scans(permits.permits),
        faults);
  }

  private PermitSet rural(boolean faulty) {
    Sites sites = sites(Dice.at(seed, 8, 2));
    ProtectedAreas protectedAreas = new ProtectedAreas(sites);
    RuralPermits permits = new RuralPermits(SampleCounty.COUNTY, sites, Dice.at(seed, 8, 0));
    Dice dice = Dice.at(seed, 8, 1);
    List<PermitFault> faults =
        faulty ? new RuralFaults(permits, protectedAreas, abroad(), dice).plant() : List.of();
    return new PermitSet(
        RuralPermits.PACK,
        ArrayDataset.of(
            outline,
            protectedAreas.farmland.layer(crs),
            protectedAreas.redlines.layer(crs),
            permits.areas.layer(crs)),
        permits.ledger(),
        scans(permits.permits),
        faults);
  }

  private PermitSet conversion(boolean faulty) {
    Sites sites = sites(Dice.at(seed, 9, 2));
    ProtectedAreas protectedAreas = new ProtectedAreas(sites);
    Conversions permits = new Conversions(SampleCounty.COUNTY, sites, Dice.at(seed, 9, 0));
    Dice dice = Dice.at(seed, 9, 1);
    List<PermitFault> faults =
        faulty ? new ConversionFaults(permits, protectedAreas, abroad(), dice).plant() : List.of();
    return new PermitSet(
        Conversions.PACK,
        ArrayDataset.of(
            outline,
            protectedAreas.redlines.layer(crs),
            permits.areas.layer(crs),
            permits.records.layer(crs),
            permits.approvals.layer(crs)),
        permits.ledger(),
        scans(permits.permits),
        faults);
  }

  private PermitSet supplement(boolean faulty) {
    Sites sites = sites(Dice.at(seed, 10, 2));
    ProtectedAreas protectedAreas = new ProtectedAreas(sites);
    Supplements projects = new Supplements(SampleCounty.COUNTY, sites, Dice.at(seed, 10, 0));
    Dice dice = Dice.at(seed, 10, 1);
    List<PermitFault> faults =
        faulty ? new SupplementFaults(projects, protectedAreas, abroad(), dice).plant() : List.of();
    return new PermitSet(
        Supplements.PACK,
        ArrayDataset.of(
            outline,
            protectedAreas.farmland.layer(crs),
            protectedAreas.redlines.layer(crs),
            projects.areas.layer(crs),
            projects.parcels.layer(crs),
            projects.records.layer(crs)),
        projects.ledger(),
        scans(projects.projects),
        faults);
  }

  private Sites sites(Dice dice) {
    return new Sites(county.data().layer("DJZQ").orElseThrow(), dice);
  }

  /** A place out of the county, but near it. */
  private Coordinate abroad() {
    Envelope county = outline.geometry(0).getEnvelopeInternal();
    return new Coordinate(county.getMinX() - 300, county.getMinY() - 300);
  }

  private static List<Scan> scans(List<PermitDraft> permits) {
    List<Scan> scans = new ArrayList<>();
    permits.forEach(permit -> scans.addAll(permit.scans()));
    return scans;
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
