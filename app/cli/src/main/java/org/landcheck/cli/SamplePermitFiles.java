package org.landcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.landcheck.sample.permit.LedgerWriter;
import org.landcheck.sample.permit.PermitSet;
import org.landcheck.sample.permit.Scan;
import org.landcheck.sample.permit.ScanWriter;

/**
 * The sample county's permits in files: areas and records, ledgers, scanned papers; parcels of new
 * farmland also as they are reported, a boundary point file a project.
 */
final class SamplePermitFiles {
  static final String LEDGERS = "ledgers";
  static final String ARCHIVES = "archives";
  static final String PARCELS = "parcels";

  private static final String PARCEL_LAYER = "BCDK";
  private static final String PROJECT = "XMBH";

  private SamplePermitFiles() {}

  /** Writes everything into a folder. */
  static void write(Toolbox tools, List<PermitSet> permits, Path folder, Monitor monitor)
      throws BadInputException {
    Path ledgers = folder.resolve(LEDGERS);
    try {
      Files.createDirectories(ledgers);
      for (PermitSet set : permits) {
        LedgerWriter.write(set.ledger(), ledgers);
        Path archive = folder.resolve(ARCHIVES).resolve(set.pack());
        for (Scan scan : set.scans()) {
          ScanWriter.write(scan, archive);
        }
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
    for (PermitSet set : permits) {
      Path file = folder.resolve(set.pack() + ".gpkg");
      tools.gpkg().write(set.data(), file, WriteOptions.DEFAULT, monitor);
      Optional<Layer> parcels = set.data().layer(PARCEL_LAYER);
      if (parcels.isPresent()) {
        parcels(parcels.get(), folder.resolve(PARCELS), monitor);
      }
    }
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
        "示例县的规划许可和补充耕地（名称和编号均为虚构，含已知问题）：每种一个 GeoPackage，",
        "台账在 " + LEDGERS + "，扫描档案在 " + ARCHIVES + "，每个项目一个文件夹。在本文件夹中试一试：",
        "  landcheck check land-use-permit.gpkg --pack land-use-permit --ledger "
            + LEDGERS
            + "/建设用地规划许可台账.xlsx --archive "
            + ARCHIVES
            + "/land-use-permit --out report",
        "",
        "Planning permits and new farmland of the sample county (names and numbers are made up,",
        "with known faults): a GeoPackage each, ledgers in "
            + LEDGERS
            + ", scanned papers in "
            + ARCHIVES
            + ",",
        "a folder for each project. The command above checks one kind.",
        "");
  }
}
