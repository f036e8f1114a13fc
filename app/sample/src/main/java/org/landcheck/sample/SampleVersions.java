package org.landcheck.sample;

import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.Dataset;

/**
 * What a county of {@link SampleCounty#clean} is held against: the version delivered before it, and
 * the copy that the receiver has in a database.
 *
 * <p>Both also differ from the county in ways that are no fault: in the previous version a border
 * lies some centimetres off, as if it had been drawn again, and a sub-zone has another name; in the
 * copy ids and the order of rows are others, and rings begin elsewhere.
 *
 * @param faults what was planted, in the order of planting; features are those of the county
 */
public record SampleVersions(Dataset previous, Dataset loaded, List<PlantedFault> faults) {
  public SampleVersions {
    faults = List.copyOf(faults);
  }

  /** Versions without any fault; takes what {@link SampleCounty#clean} takes. */
  public static SampleVersions clean(long seed, int zones, int villagesPerZone) {
    Planter previous = planter(seed, zones, villagesPerZone);
    Planter loaded = planter(seed, zones, villagesPerZone);
    new VersionFaults(previous).redraw();
    new LoadingFaults(loaded).rearrange();
    return of(previous, loaded, List.of());
  }

  /**
   * The versions of {@link #clean} with one fault of every {@link CompanionFaultKind}.
   *
   * @throws IllegalArgumentException if the county is too small for all of them; 10 zones of 10
   *     sub-zones are enough
   */
  public static SampleVersions generate(long seed, int zones, int villagesPerZone) {
    Planter previous = planter(seed, zones, villagesPerZone);
    Planter loaded = planter(seed, zones, villagesPerZone);
    new VersionFaults(previous).redraw();
    new VersionFaults(previous).plant();
    new LoadingFaults(loaded).plant();
    new LoadingFaults(loaded).rearrange();
    List<PlantedFault> faults = new ArrayList<>(previous.faults());
    faults.addAll(loaded.faults());
    return of(previous, loaded, faults);
  }

  private static Planter planter(long seed, int zones, int villagesPerZone) {
    List<Land> pair = Land.pair(seed, zones, villagesPerZone);
    return new Planter(pair.get(0), pair.get(1), new Dice(seed + 2));
  }

  private static SampleVersions of(Planter previous, Planter loaded, List<PlantedFault> faults) {
    return new SampleVersions(dataset(previous), dataset(loaded), faults);
  }

  private static Dataset dataset(Planter planter) {
    return SampleLayers.dataset(
        planter.land().zones(), planter.land().villages(), SampleLayers.zone(38));
  }
}
