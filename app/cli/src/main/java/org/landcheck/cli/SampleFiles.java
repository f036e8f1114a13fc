package org.landcheck.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.delivery.OutputFile;
import org.landcheck.io.shapefile.ShapefileWriter;
import org.landcheck.sample.PlantedFault;
import org.landcheck.sample.SampleCounty;
import org.landcheck.sample.permit.PermitSet;
import org.landcheck.sample.permit.SamplePermits;

/** The sample county in files. */
final class SampleFiles {
  static final String COUNTY = "county.gpkg";
  static final String NEIGHBOUR = "neighbour.gpkg";
  static final String CLEAN = "clean.gpkg";
  static final String SHAPEFILES = "county-shapefile";
  static final String FAULTS = "faults.json";
  static final String PERMITS = "permits";
  static final String README = "README.txt";

  private SampleFiles() {}

  /** Writes the county, its neighbour and the record of faults into a folder. */
  static SampleCounty write(
      Toolbox tools, Path folder, long seed, int zones, int villages, Monitor monitor)
      throws BadInputException {
    SampleCounty county = made(() -> SampleCounty.generate(seed, zones, villages));
    SampleCounty clean = SampleCounty.clean(seed, zones, villages);
    WriteOptions plain = WriteOptions.DEFAULT;
    tools.gpkg().write(county.data(), folder.resolve(COUNTY), plain, monitor);
    tools.gpkg().write(county.neighbour(), folder.resolve(NEIGHBOUR), plain, monitor);
    tools.gpkg().write(clean.data(), folder.resolve(CLEAN), plain, monitor);
    Path shapefiles = folder.resolve(SHAPEFILES);
    try {
      Files.createDirectories(shapefiles);
    } catch (IOException e) {
      throw new BadInputException(
          new LocalText("无法写入文件夹 " + shapefiles, "cannot write to folder " + shapefiles), e);
    }
    new ShapefileWriter().write(county.data(), shapefiles, plain, monitor);
    OutputFile.write(folder.resolve(FAULTS), out -> faults(county, out));
    OutputFile.write(
        folder.resolve(README), out -> out.write(readme().getBytes(StandardCharsets.UTF_8)));
    return county;
  }

  /**
   * Writes the permits of the county of {@link #write}, with their scanned papers.
   *
   * @throws BadInputException if the county has too few villages for all of them
   */
  static void writePermits(
      Toolbox tools, Path folder, long seed, int zones, int villages, Monitor monitor)
      throws BadInputException {
    SampleCounty clean = SampleCounty.clean(seed, zones, villages);
    List<PermitSet> permits = made(() -> SamplePermits.generate(seed, clean));
    Path place = folder.resolve(PERMITS);
    SamplePermitFiles.write(tools, permits, place, monitor);
    OutputFile.write(
        place.resolve(README),
        out -> out.write(SamplePermitFiles.readme().getBytes(StandardCharsets.UTF_8)));
  }

  /** Makes a part of the sample. */
  private static <T> T made(Supplier<T> part) throws BadInputException {
    try {
      return part.get();
    } catch (IllegalArgumentException | NoSuchElementException e) {
      throw new BadInputException(
          new LocalText(
              "示例县太小，放不下全部示例问题，请增大 --zones 或 --villages",
              "the sample county is too small for all its faults; raise --zones or --villages"),
          e);
    }
  }

  private static void faults(SampleCounty county, OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writeStartArray();
      for (PlantedFault fault : county.faults()) {
        json.writeStartObject();
        json.writeStringField("kind", fault.kind().name());
        json.writeStringField("zh", fault.kind().title().zh());
        json.writeStringField("en", fault.kind().title().en());
        json.writeArrayFieldStart("features");
        for (Object feature : fault.features()) {
          json.writeString(feature.toString());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rules");
        for (String rule : new TreeSet<>(fault.rules())) {
          json.writeString(rule);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("at");
        json.writeNumber(BigDecimal.valueOf(Math.round(fault.x() * 1e4), 4));
        json.writeNumber(BigDecimal.valueOf(Math.round(fault.y() * 1e4), 4));
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static String readme() {
    return String.join(
        "\n",
        "示例县（地名和界线均为虚构）",
        "",
        COUNTY + "  带已知问题的地籍区（DJQ）、地籍子区（DJZQ）",
        NEIGHBOUR + "  相邻县，用于接边检查",
        CLEAN + "  同一个县，没有任何问题",
        SHAPEFILES + "  与 " + COUNTY + " 相同，shapefile 格式",
        FAULTS + "  已知问题的清单：种类、图斑、应由哪些规则查出、位置",
        "",
        "试一试：",
        "  landcheck check "
            + COUNTY
            + " --pack cadastral-zone --neighbour "
            + NEIGHBOUR
            + " --out report",
        "  landcheck fix " + COUNTY + " --pack cadastral-zone --out fixed.gpkg",
        "",
        "Sample county (names and borders are made up)",
        "",
        COUNTY + "  cadastral zones (DJQ) and sub-zones (DJZQ) with known faults",
        NEIGHBOUR + "  the county next to it, for edge matching",
        CLEAN + "  the same county without any fault",
        SHAPEFILES + "  the same as " + COUNTY + ", as shapefiles",
        FAULTS + "  the record of faults: kind, features, rules that find it, place",
        "");
  }
}
