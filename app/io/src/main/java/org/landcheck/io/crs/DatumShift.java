package org.landcheck.io.crs;

import java.nio.file.Path;
import org.geotools.api.referencing.FactoryException;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;

/**
 * Parameters between two datums that a person holds and gives for one run.
 *
 * <p>Such parameters are secret. They live in this object alone: nothing prints them, no message
 * quotes the file they came from, nothing stores them, and {@link #toString} does not tell them.
 * The program has none of its own.
 */
public final class DatumShift {
  /** Moves points of the one system to the other. */
  private final PointMove move;

  private final Crs from;
  private final Crs to;
  private final boolean plane;

  /**
   * @param move from degrees to degrees, or of a plane form from system to system
   */
  DatumShift(Crs from, Crs to, boolean plane, PointMove move) {
    this.from = from;
    this.to = to;
    this.plane = plane;
    this.move = move;
  }

  /**
   * Reads a file of {@code key=value} lines; {@code convert --help} tells the keys.
   *
   * @throws BadInputException if it is not such a file; the message quotes nothing of it
   */
  public static DatumShift read(Path file) throws BadInputException {
    return DatumShiftFile.read(file);
  }

  /**
   * @throws FactoryException if one of the systems is not understood
   * @throws BadInputException if the parameters are for other datums
   */
  PointMove between(Crs source, Crs target) throws FactoryException, BadInputException {
    if (!source.datum().equals(from.datum()) || !target.datum().equals(to.datum())) {
      throw new BadInputException(
          new LocalText(
              "转换参数是从 "
                  + from.datum()
                  + " 到 "
                  + to.datum()
                  + " 的，不能用于从 "
                  + source.datum()
                  + " 到 "
                  + target.datum()
                  + "。请核对参数文件的 from 和 to，以及 --to-crs",
              "the parameters lead from "
                  + from.datum()
                  + " to "
                  + to.datum()
                  + ", not from "
                  + source.datum()
                  + " to "
                  + target.datum()
                  + "; check from and to in their file, and --to-crs"));
    }
    if (plane) {
      return Transforms.between(source, from).then(move).then(Transforms.between(to, target));
    }
    return Transforms.toDegrees(source).then(move).then(Transforms.fromDegrees(target));
  }

  @Override
  public String toString() {
    return "DatumShift (parameters are not shown)";
  }
}
