package org.landcheck.sample;

import java.util.List;
import org.landcheck.api.Dataset;

/**
 * A county of cadastral zones (DJQ) and sub-zones (DJZQ) in CGCS2000 / 3-degree Gauss-Kruger zone
 * 38 (EPSG:4526), metres, at 0.0001 m, with the county next to it.
 *
 * @param data the county
 * @param neighbour the county it shares its western border with
 * @param faults what was planted, in the order of planting
 */
public record SampleCounty(Dataset data, Dataset neighbour, List<PlantedFault> faults) {
  /** 浏阳市 by its code; places and names are made up. */
  public static final String COUNTY = "430181";

  /** 长沙县 by its code; places and names are made up. */
  public static final String NEIGHBOUR = "430121";

  public SampleCounty {
    faults = List.copyOf(faults);
  }

  /**
   * A county without any fault, its border with the neighbour shared vertex by vertex.
   *
   * @param zones number of zones, 1 to 999
   * @param villagesPerZone sub-zones a zone on average, 2 to 300
   */
  public static SampleCounty clean(long seed, int zones, int villagesPerZone) {
    List<Land> pair = Land.pair(seed, zones, villagesPerZone);
    return new SampleCounty(dataset(pair.get(0)), dataset(pair.get(1)), List.of());
  }

  /**
   * The county of {@link #clean} with one fault of every {@link FaultKind} planted.
   *
   * @throws IllegalArgumentException if the county is too small for all of them; 200 sub-zones are
   *     enough
   */
  public static SampleCounty generate(long seed, int zones, int villagesPerZone) {
    List<Land> pair = Land.pair(seed, zones, villagesPerZone);
    List<PlantedFault> faults = new Planter(pair.get(0), pair.get(1), new Dice(seed + 1)).plant();
    return new SampleCounty(dataset(pair.get(0)), dataset(pair.get(1)), faults);
  }

  private static Dataset dataset(Land land) {
    return SampleLayers.dataset(land.zones(), land.villages(), SampleLayers.zone(38));
  }
}
