package org.landcheck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.delivery.OutputFile;
import org.landcheck.io.shapefile.ShapefileWriter;
import org.landcheck.sample.SampleCounty;
import org.landcheck.sample.SampleVersions;
import org.landcheck.sample.Variant;
import org.landcheck.sample.permit.PermitSet;
import org.landcheck.sample.permit.SamplePermits;
import org.landcheck.sample.variant.SampleVariants;

/** The sample county in files. */
final class SampleFiles {
  static final String COUNTY = "county.gpkg";
  static final String NEIGHBOUR = "neighbour.gpkg";
  static final String CLEAN = "clean.gpkg";
  static final String SHAPEFILES = "county-shapefile";
  static final String FAULTS = "faults.json";
  static final String PREVIOUS = "previous.gpkg";
  static final String LOADED = "loaded.gpkg";
  static final String VERSION_FAULTS = "version-faults.json";
  static final String PERMITS = "permits";
  static final String CLEAN_PERMITS = "clean-permits";
  static final String VARIANTS = "variants";
  static final String README = "README.txt";

  private SampleFiles() {}

  /** Writes the county, its neighbour, its other versions and the record of faults. */
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
    FaultsFile faults = new FaultsFile();
    faults.addAll(county.faults(), COUNTY);
    faults.write(folder.resolve(FAULTS));
    writeVersions(tools, folder, seed, zones, villages, monitor);
    OutputFile.write(
        folder.resolve(README),
        out -> out.write(SampleReadme.text().getBytes(StandardCharsets.UTF_8)));
    return county;
  }

  /** What the clean county is to be held against. */
  private static void writeVersions(
      Toolbox tools, Path folder, long seed, int zones, int villages, Monitor monitor)
      throws BadInputException {
    SampleVersions versions = made(() -> SampleVersions.generate(seed, zones, villages));
    WriteOptions plain = WriteOptions.DEFAULT;
    tools.gpkg().write(versions.previous(), folder.resolve(PREVIOUS), plain, monitor);
    tools.gpkg().write(versions.loaded(), folder.resolve(LOADED), plain, monitor);
    FaultsFile faults = new FaultsFile();
    faults.addVersions(versions.faults(), PREVIOUS, LOADED);
    faults.write(folder.resolve(VERSION_FAULTS));
  }

  /**
   * Writes the permits of the county of {@link #write}, with their scanned papers, with faults and
   * without.
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
    SamplePermitFiles.write(
        tools,
        SamplePermits.clean(seed, clean),
        folder.resolve(CLEAN_PERMITS),
        SamplePermitFiles.drawn(permits, place),
        monitor);
    OutputFile.write(
        place.resolve(README),
        out -> out.write(SamplePermitFiles.readme().getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes small data with a single fault each. */
  static void writeVariants(Toolbox tools, Path folder, long seed, Monitor monitor)
      throws BadInputException {
    List<Variant> variants = made(() -> SampleVariants.all(seed));
    SampleVariantFiles.write(tools, variants, folder.resolve(VARIANTS), monitor);
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
}
