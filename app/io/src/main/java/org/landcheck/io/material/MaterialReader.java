package org.landcheck.io.material;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Companion;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.Formats;
import org.landcheck.core.format.JoinedDataset;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.Reprojection;
import org.landcheck.core.material.Materials;
import org.landcheck.io.archive.ArchiveReader;
import org.landcheck.io.archive.FolderListing;
import org.landcheck.io.archive.MetadataReader;
import org.landcheck.io.archive.PaperMemory;

/**
 * Opens the files of a submission: the data with the tables beside them, and what they meet.
 * Scanned papers are remembered for as long as the reader lives.
 */
public final class MaterialReader {
  private final Formats formats;
  private final Reprojection reprojection;
  private final ArchiveReader archives;

  /**
   * @param threads papers read at once, at least 1
   */
  public MaterialReader(Formats formats, Reprojection reprojection, int threads) {
    this.formats = formats;
    this.reprojection = reprojection;
    this.archives = new ArchiveReader(threads, new PaperMemory(Clock.systemUTC()));
  }

  /**
   * The data with all that is set beside them as tables.
   *
   * @param options what the person says about the data and ledgers
   * @throws BadInputException if one of them cannot be read
   */
  public Dataset data(Materials materials, ReadOptions options, Monitor monitor)
      throws BadInputException {
    List<JoinedDataset.Part> parts = new ArrayList<>();
    for (Path path : materials.data()) {
      Dataset data = formats.open(path, options, monitor);
      parts.add(part(path, besideArchive(data, materials)));
    }
    parts.addAll(tables(materials, options, monitor));
    return JoinedDataset.of(parts);
  }

  /**
   * Data as they are read beside an archive: papers that are given are read anew, and tables made
   * of papers earlier would only stand in the way.
   */
  public static Dataset besideArchive(Dataset data, Materials materials) {
    List<Layer> others =
        data.layers().stream().filter(layer -> !ArchiveReader.makes(layer)).toList();
    if (materials.archive().isEmpty() || others.size() == data.layers().size()) {
      return data;
    }
    List<LocalText> lineage = new ArrayList<>(data.info().lineage());
    lineage.add(
        new LocalText(
            "数据自带的档案表（DAWJ、DAYM）没有采用，以重新读取的档案为准",
            "the data's own tables of papers (DAWJ, DAYM) were passed over for the archive, read"
                + " anew"));
    return new ArrayDataset(new DatasetInfo(data.info().sources(), lineage), others);
  }

  /** What is set beside the data, each with the place it is at. */
  public List<JoinedDataset.Part> tables(Materials materials, ReadOptions options, Monitor monitor)
      throws BadInputException {
    List<JoinedDataset.Part> parts = new ArrayList<>();
    for (Path path : materials.ledgers()) {
      parts.add(part(path, LedgerSheets.joined(formats.open(path, options, monitor))));
    }
    if (materials.archive().isPresent()) {
      Path archive = materials.archive().get();
      parts.add(part(archive, archives.read(archive, monitor)));
    }
    if (materials.delivery().isPresent()) {
      Path delivery = materials.delivery().get();
      parts.add(part(delivery, new FolderListing().read(delivery, monitor)));
    }
    Optional<Path> record = metadata(materials, monitor);
    if (record.isPresent()) {
      parts.add(part(record.get(), new MetadataReader().read(record.get(), monitor)));
    }
    return parts;
  }

  private static Optional<Path> metadata(Materials materials, Monitor monitor)
      throws BadInputException {
    if (materials.metadata().isPresent() || materials.delivery().isEmpty()) {
      return materials.metadata();
    }
    return MetadataReader.find(materials.delivery().get(), monitor);
  }

  /** Data with the place they are at, for joining. */
  public static JoinedDataset.Part part(Path path, Dataset data) {
    String place = path.toAbsolutePath().normalize().toString().replace('\\', '/');
    return new JoinedDataset.Part(place, data);
  }

  /** What the data are held against, in their coordinate system. */
  public Map<Companion, Dataset> companions(Materials materials, Dataset ours, Monitor monitor)
      throws BadInputException {
    Map<Companion, Dataset> companions = new EnumMap<>(Companion.class);
    for (Companion each : Companion.values()) {
      Path place = materials.companions().get(each);
      if (place != null) {
        companions.put(each, companion(place, ours, monitor));
      }
    }
    return companions;
  }

  /** Data of the same place in the coordinate system of ours. */
  public Dataset companion(Path path, Dataset ours, Monitor monitor) throws BadInputException {
    Dataset theirs = formats.open(path, ReadOptions.DEFAULT, monitor);
    Optional<Crs> target =
        ours.layers().stream()
            .map(Layer::crs)
            .filter(crs -> crs.isProjected() || crs.kind() == Crs.Kind.GEOGRAPHIC)
            .findFirst();
    return target.isEmpty() ? theirs : reprojection.to(theirs, target.get(), monitor);
  }

  /** The neighbours' data in the coordinate system of ours. */
  public List<Dataset> neighbours(Materials materials, Dataset ours, Monitor monitor)
      throws BadInputException {
    List<Dataset> neighbours = new ArrayList<>();
    for (Path place : materials.neighbours()) {
      neighbours.add(neighbour(place, ours, monitor));
    }
    return neighbours;
  }

  /** A neighbour's data in the coordinate system of ours. */
  public Dataset neighbour(Path path, Dataset ours, Monitor monitor) throws BadInputException {
    Dataset theirs = formats.open(path, ReadOptions.DEFAULT, monitor);
    Optional<Crs> target =
        ours.layers().stream().map(Layer::crs).filter(Crs::isProjected).findFirst();
    if (target.isEmpty()
        || theirs.layers().stream().allMatch(l -> l.crs().sameSystem(target.get()))) {
      return theirs;
    }
    return reprojection.to(theirs, target.get(), monitor);
  }
}
