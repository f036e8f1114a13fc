package org.landcheck.io.crs;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;

/** GeoTools' copy of the EPSG database: complete, but slow to open. */
final class EpsgDatabase {
  private EpsgDatabase() {}

  static Crs crs(int code) throws BadInputException {
    try {
      CoordinateReferenceSystem system = CRS.decode("EPSG:" + code, true);
      return CrsReader.read(system.toWKT(), code, system.getName().getCode(), note -> {});
    } catch (FactoryException e) {
      throw new BadInputException(
          new LocalText(
              "没有编号为 EPSG:" + code + " 的坐标系。请核对编号",
              "there is no coordinate system EPSG:" + code + "; check the code"),
          e);
    }
  }
}
