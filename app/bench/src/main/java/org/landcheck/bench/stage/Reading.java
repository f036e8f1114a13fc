package org.landcheck.bench.stage;

import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;

/** Opens a file as the program does: everything in memory, hashed, ready to be checked. */
public final class Reading {
  private Reading() {}

  public static void main(String[] args) throws BadInputException {
    Dataset data = Workplace.read(Path.of(args[0]));
    Figures.say("features", data.layers().stream().mapToLong(Layer::size).sum());
  }
}
