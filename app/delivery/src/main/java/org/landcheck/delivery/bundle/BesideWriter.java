package org.landcheck.delivery.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetWriter;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.core.material.Materials;
import org.landcheck.core.material.Role;

/**
 * Writes what data are held against as GeoPackages. A run in a bundle meets these files, never
 * those they were made of, so that whoever has them, or makes them anew, meets the same.
 */
final class BesideWriter {
  private final DatasetWriter datasets;

  BesideWriter(DatasetWriter datasets) {
    this.datasets = datasets;
  }

  /**
   * What was written.
   *
   * @param materials the files by what they are for, without data
   */
  record Written(BesideRecord record, Materials materials) {}

  /**
   * @param inside folder for those that come along, made if there are any
   * @param outside folder for the others, made if there are any
   */
  Written write(
      List<HeldAgainst> all, boolean papersElsewhere, Path inside, Path outside, Monitor monitor)
      throws IOException, BadInputException {
    List<BesideEntry> entries = new ArrayList<>();
    Materials materials = Materials.NONE;
    Map<Role, Integer> counts = new EnumMap<>(Role.class);
    for (HeldAgainst each : all) {
      Path folder = Files.createDirectories(each.enclosed() ? inside : outside);
      Role role = each.role();
      String name = BesideRecord.file(role, counts.merge(role, 1, Integer::sum));
      Path file = folder.resolve(name);
      datasets.write(each.data(), file, WriteOptions.DEFAULT, monitor);
      entries.add(
          new BesideEntry(
              role,
              each.name(),
              name,
              each.enclosed(),
              Digests.sha256(file),
              Files.size(file),
              each.data().info().sources()));
      materials = with(materials, role, file);
    }
    return new Written(new BesideRecord(papersElsewhere, entries), materials);
  }

  /** The same files and one more in a role. */
  static Materials with(Materials materials, Role role, Path file) {
    List<Path> places = new ArrayList<>(materials.places(role));
    places.add(file);
    return materials.with(role, places);
  }
}
