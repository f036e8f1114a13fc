package org.landcheck.io.filegdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.gpkg.GeoPackageFormat;

/** GDAL's programs, where they are installed. */
final class Ogr {
  private Ogr() {}

  /** Runs a program if there is one; gives all it says. */
  static String run(String... command) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      Assumptions.abort(command[0] + " is not installed here");
      return "";
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  static void requireWriterOfGeodatabases() throws IOException, InterruptedException {
    boolean writes =
        run("ogr2ogr", "--formats").lines().anyMatch(l -> l.matches(".*OpenFileGDB.*\\(rw.*"));
    Assumptions.assumeTrue(writes, "this GDAL does not write file geodatabases");
  }

  /** What GDAL reads from a geodatabase, by way of a GeoPackage that it makes. */
  static Dataset reading(Path gdb, Path gpkg, String... options)
      throws IOException, InterruptedException, BadInputException {
    List<String> command =
        new ArrayList<>(List.of("ogr2ogr", "-f", "GPKG", "-preserve_fid", "-skipfailures"));
    command.addAll(List.of(options));
    command.addAll(List.of(gpkg.toString(), gdb.toString()));
    run(command.toArray(new String[0]));
    return new GeoPackageFormat().read(gpkg, ReadOptions.DEFAULT, Monitor.SILENT);
  }
}
