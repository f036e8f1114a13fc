package org.landcheck.bench.stage;

import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.gpkg.GeoPackageWriter;

/** Reads a file, then writes it as a GeoPackage with its spatial indexes. */
public final class Writing {
  private Writing() {}

  /**
   * @param args file to read and file to write
   */
  public static void main(String[] args) throws BadInputException {
    Dataset data = Workplace.read(Path.of(args[0]));
    double before = Figures.cpu();
    long start = System.nanoTime();
    new GeoPackageWriter().write(data, Path.of(args[1]), WriteOptions.DEFAULT, Monitor.SILENT);
    Figures.say("millis", Figures.since(start));
    Figures.say("cpu", Figures.cpu() - before);
    Figures.say("features", data.layers().stream().mapToLong(Layer::size).sum());
  }
}
