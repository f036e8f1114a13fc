package org.landcheck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Companion;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.delivery.OutputFile;
import org.landcheck.sample.Variant;

/** The sample's data with a single fault each in files, a folder for each pack. */
final class SampleVariantFiles {
  static final String FAULTS = "faults.json";

  private SampleVariantFiles() {}

  /** Writes everything into a folder. */
  static void write(Toolbox tools, List<Variant> variants, Path folder, Monitor monitor)
      throws BadInputException {
    FaultsFile faults = new FaultsFile();
    for (Variant variant : variants) {
      Path place = folder.resolve(variant.pack());
      try {
        Files.createDirectories(place);
      } catch (IOException e) {
        throw new BadInputException(
            new LocalText("无法写入文件夹 " + place, "cannot write to folder " + place), e);
      }
      String file = variant.name() + ".gpkg";
      tools.gpkg().write(variant.data(), place.resolve(file), WriteOptions.DEFAULT, monitor);
      for (Map.Entry<Companion, Dataset> each : variant.companions().entrySet()) {
        Path beside = place.resolve(variant.name() + suffix(each.getKey()));
        tools.gpkg().write(each.getValue(), beside, WriteOptions.DEFAULT, monitor);
      }
      faults.add(variant, variant.pack() + "/" + file);
    }
    faults.write(folder.resolve(FAULTS));
    OutputFile.write(
        folder.resolve(SampleFiles.README),
        out -> out.write(readme().getBytes(StandardCharsets.UTF_8)));
  }

  private static String suffix(Companion companion) {
    return "-" + companion.name().toLowerCase(Locale.ROOT) + ".gpkg";
  }

  private static String readme() {
    return String.join(
        "\n",
        "每个 GeoPackage 是一份小数据，只有一个已知问题，文件名是应查出它的规则；每个检查方案一个文件夹。",
        "坐标系、图层、字段一类的问题会影响整份数据，所以单独放在这里。在本文件夹中试一试：",
        "  landcheck check cadastral-zone/crs-zone.gpkg --pack cadastral-zone",
        "  landcheck check cadastral-zone/crs-shift.gpkg --pack cadastral-zone --reference"
            + " cadastral-zone/crs-shift-reference.gpkg",
        FAULTS + "  已知问题的清单：问题、数据、应由哪些规则查出",
        "",
        "Each GeoPackage is a small set of data with a single known fault, named after the rule that",
        "must find it, in a folder for each pack: faults of coordinate systems, layers and fields",
        "break data as a whole. The commands above check two of them. "
            + FAULTS
            + " is the record of",
        "faults: what, data, rules that find it.",
        "");
  }
}
