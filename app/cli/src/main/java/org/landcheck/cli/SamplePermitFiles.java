package org.landcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Feature;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.boundary.BoundaryPointWriter;
import org.landcheck.sample.permit.Delivery;
import org.landcheck.sample.permit.LedgerWriter;
import org.landcheck.sample.permit.MetadataWriter;
import org.landcheck.sample.permit.PermitSet;
import org.landcheck.sample.permit.Scan;
import org.landcheck.sample.permit.ScanWriter;

/**
 * The sample county's permits in files, a folder for each kind as it is delivered: areas and
 * records, ledger, scanned papers, metadata; parcels of new farmland also as they are reported, a
 * boundary point file a project.
 */
final class SamplePermitFiles {
  static final String PARCELS = Delivery.DATA + "/界址点";

  static final String FAULTS = "faults.json";

  private static final String PARCEL_LAYER = "BCDK";
  private static final String PROJECT = "XMBH";

  private SamplePermitFiles() {}

  /** Writes everything into a folder. */
  static void write(Toolbox tools, List<PermitSet> permits, Path folder, Monitor monitor)
      throws BadInputException {
    write(tools, permits, folder, Map.of(), monitor);
  }

  /**
   * Writes everything into a folder.
   *
   * @param drawn papers that need not be drawn again, since they are in files
   */
  static void write(
      Toolbox tools, List<PermitSet> permits, Path folder, Map<Scan, Path> drawn, Monitor monitor)
      throws BadInputException {
    FaultsFile faults = new FaultsFile();
    for (PermitSet set : permits) {
      Path place = folder.resolve(set.pack());
      papers(set, place, drawn);
      Path file = place.resolve(set.delivery().data());
      createFolder(file.getParent());
      faults.add(set, set.pack() + "/" + set.delivery().data());
      tools.gpkg().write(set.data(), file, WriteOptions.DEFAULT, monitor);
      Optional<Layer> parcels = set.data().layer(PARCEL_LAYER);
      if (parcels.isPresent()) {
        parcels(parcels.get(), place.resolve(PARCELS), monitor);
      }
    }
    if (permits.stream().anyMatch(set -> !set.faults().isEmpty())) {
      faults.write(folder.resolve(FAULTS));
    }
  }

  /** Ledger, scanned papers, metadata and whatever else is not data. */
  private static void papers(PermitSet set, Path place, Map<Scan, Path> drawn)
      throws BadInputException {
    Delivery delivery = set.delivery();
    try {
      Path ledgers = Files.createDirectories(place.resolve(delivery.ledgers()));
      LedgerWriter.write(set.ledger(), ledgers);
      for (Scan scan : set.scans()) {
        scan(scan, place.resolve(Delivery.PAPERS), drawn);
      }
      if (!delivery.metadata().isEmpty()) {
        MetadataWriter.write(delivery.metadata(), place.resolve(Delivery.METADATA));
      }
      for (Map.Entry<String, String> stray : delivery.strays().entrySet()) {
        Path file = place.resolve(stray.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, stray.getValue());
      }
    } catch (IOException e) {
      throw unwritable(place, e);
    }
  }

  private static void scan(Scan scan, Path papers, Map<Scan, Path> drawn) throws IOException {
    if (drawn.containsKey(scan)) {
      Path folder = Files.createDirectories(papers.resolve(scan.folder()));
      Files.copy(drawn.get(scan), folder.resolve(scan.name()), StandardCopyOption.REPLACE_EXISTING);
    } else {
      ScanWriter.write(scan, papers);
    }
  }

  /** The papers that {@link #write} wrote, each with its file. */
  static Map<Scan, Path> drawn(List<PermitSet> permits, Path folder) {
    Map<Scan, Path> drawn = new HashMap<>();
    for (PermitSet set : permits) {
      Path papers = folder.resolve(set.pack()).resolve(Delivery.PAPERS);
      set.scans()
          .forEach(scan -> drawn.put(scan, papers.resolve(scan.folder()).resolve(scan.name())));
    }
    return drawn;
  }

  private static void parcels(Layer parcels, Path folder, Monitor monitor)
      throws BadInputException {
    Map<String, List<Feature>> projects = new TreeMap<>();
    int project = parcels.schema().indexOf(PROJECT);
    for (int row = 0; row < parcels.size(); row++) {
      projects
          .computeIfAbsent(String.valueOf(parcels.value(row, project)), name -> new ArrayList<>())
          .add(parcels.feature(row));
    }
    createFolder(folder);
    BoundaryPointWriter writer = new BoundaryPointWriter();
    for (Map.Entry<String, List<Feature>> each : projects.entrySet()) {
      Layer own = ArrayLayer.of(parcels.schema(), parcels.crs(), each.getValue());
      Path file = folder.resolve(each.getKey() + ".txt");
      writer.write(ArrayDataset.of(own), file, WriteOptions.DEFAULT, monitor);
    }
  }

  private static void createFolder(Path folder) throws BadInputException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static BadInputException unwritable(Path folder, IOException cause) {
    return new BadInputException(
        new LocalText("无法写入文件夹 " + folder, "cannot write to folder " + folder), cause);
  }

  /** What lies in the folder, and a command to begin with. */
  static String readme() {
    return String.join(
        "\n",
        "示例县的规划许可和补充耕地（名称和编号均为虚构，含已知问题）：每种一个汇交文件夹，其中有空间数据、",
        "台账、扫描档案（每个项目一个文件夹）和元数据。在本文件夹中试一试：",
        "  landcheck check land-use-permit/空间数据/430181浏阳市建设用地规划许可.gpkg --pack land-use-permit"
            + " --ledger land-use-permit/台账/建设用地规划许可台账.xlsx"
            + " --archive land-use-permit/扫描档案 --delivery land-use-permit --out report",
        FAULTS + "  已知问题的清单：问题、数据、图斑或编号、应由哪些规则查出",
        "",
        "Planning permits and new farmland of the sample county (names and numbers are made up,",
        "with known faults): a delivery folder for each kind, with data, ledger, scanned papers (a",
        "folder for each project) and metadata. The command above checks one kind.",
        FAULTS + " is the record of faults: what, data, features or numbers, rules that find it.",
        "",
        "../" + SampleFiles.CLEAN_PERMITS + "  同样的许可，没有任何问题 / the same without any fault",
        "");
  }
}
