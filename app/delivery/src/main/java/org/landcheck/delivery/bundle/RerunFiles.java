package org.landcheck.delivery.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetWriter;
import org.landcheck.core.format.Formats;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.core.material.Materials;
import org.landcheck.core.material.Role;

/**
 * What a rerun meets besides the data of a bundle: what the receiver gives, else what is enclosed.
 *
 * <p>A receiver has files of their own, the bundle a GeoPackage made of such files. So theirs is
 * made into one the same way; if its digest is the one recorded, it is what the data were held
 * against, whatever the file is called.
 *
 * @param materials the files by what they are for, without data
 * @param confirmed entries that the receiver gave
 * @param lacking entries that are neither enclosed nor given
 * @param others what the receiver gave and the data were not held against
 */
public record RerunFiles(
    Materials materials,
    List<BesideEntry> confirmed,
    List<BesideEntry> lacking,
    List<LocalText> others) {
  public RerunFiles {
    confirmed = List.copyOf(confirmed);
    lacking = List.copyOf(lacking);
    others = List.copyOf(others);
  }

  /**
   * Roles whose rules cannot be repeated. One neighbour that is not there makes all the difference
   * to borders, so the others do not help.
   */
  public Set<Role> lackingRoles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    lacking.forEach(entry -> roles.add(entry.role()));
    return roles;
  }

  /** Finds the files of a record. */
  public static final class Search {
    private final Formats formats;
    private final DatasetWriter datasets;
    private final Path scratch;

    /**
     * @param scratch folder to make files in; it must exist
     */
    public Search(Formats formats, DatasetWriter datasets, Path scratch) {
      this.formats = formats;
      this.datasets = datasets;
      this.scratch = scratch;
    }

    /**
     * @param bundle unpacked for a rerun
     * @param given the receiver's files
     * @throws BadInputException if one cannot be read, or the data were not held against anything
     *     of its kind
     */
    public RerunFiles of(
        BesideRecord record, UnpackedBundle bundle, Materials given, Monitor monitor)
        throws BadInputException {
      Map<BesideEntry, Path> found = new LinkedHashMap<>();
      List<BesideEntry> confirmed = new ArrayList<>();
      List<LocalText> others = new ArrayList<>();
      for (Role role : HeldAgainst.ROLES) {
        for (Path place : given.places(role)) {
          requireRecorded(record, role, place);
          Optional<BesideEntry> entry = give(record, role, place, found, monitor);
          entry.ifPresent(confirmed::add);
          if (entry.isEmpty()) {
            others.add(other(role, place));
          }
        }
      }
      List<BesideEntry> lacking = new ArrayList<>();
      for (BesideEntry entry : record.entries()) {
        Path inside = bundle.file(entry);
        if (entry.enclosed() && Files.exists(inside)) {
          found.putIfAbsent(entry, inside);
        }
        if (!found.containsKey(entry)) {
          lacking.add(entry);
        }
      }
      RerunFiles files = new RerunFiles(Materials.NONE, confirmed, lacking, others);
      Materials materials = Materials.NONE;
      for (BesideEntry entry : record.entries()) {
        if (!files.lackingRoles().contains(entry.role())) {
          materials = BesideWriter.with(materials, entry.role(), found.get(entry));
        }
      }
      return new RerunFiles(materials, confirmed, lacking, others);
    }

    private static void requireRecorded(BesideRecord record, Role role, Path place)
        throws BadInputException {
      if (record.entries().stream().noneMatch(entry -> entry.role() == role)) {
        LocalText what = BesideEntry.title(role);
        throw new BadInputException(
            new LocalText(
                "这个汇交包检查时没有对照" + what.zh() + "，不需要给出 " + place,
                "the data of this bundle were not held against any "
                    + what.en()
                    + "; leave out "
                    + place));
      }
    }

    /** The entry that a receiver's file is, if there is one that nobody gave yet. */
    private Optional<BesideEntry> give(
        BesideRecord record, Role role, Path place, Map<BesideEntry, Path> found, Monitor monitor)
        throws BadInputException {
      Dataset data = formats.open(place, ReadOptions.DEFAULT, monitor);
      Path made = scratch.resolve("given.gpkg");
      datasets.write(data, made, WriteOptions.DEFAULT, monitor);
      try {
        String digest = Digests.sha256(made);
        Optional<BesideEntry> entry =
            record.entries().stream()
                .filter(each -> each.role() == role && each.sha256().equals(digest))
                .filter(each -> !found.containsKey(each))
                .findFirst();
        if (entry.isPresent()) {
          found.put(entry.get(), Files.move(made, scratch.resolve(entry.get().file())));
        }
        return entry;
      } catch (IOException e) {
        throw new BadInputException(
            new LocalText(
                "临时文件夹无法写入，请检查磁盘空间", "cannot write to the temporary folder; free some disk"),
            e);
      }
    }

    private static LocalText other(Role role, Path place) {
      LocalText what = BesideEntry.title(role);
      return new LocalText(
          "给出的" + what.zh() + " " + place + " 不是检查时对照的那一份",
          place + " is not the " + what.en() + " that the data were held against");
    }
  }
}
