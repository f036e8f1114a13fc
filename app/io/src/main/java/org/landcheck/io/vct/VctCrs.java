package org.landcheck.io.vct;

import java.util.Optional;
import java.util.OptionalInt;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.io.crs.CrsReader;
import org.landcheck.io.table.Decimals;
import org.locationtech.jts.geom.Envelope;

/** Makes a coordinate system of what a head says, and tells where the head contradicts itself. */
final class VctCrs {
  private static final double PREFIX = 1e6;
  private static final double MIDDLE = 5e5;
  private static final String DEGREE = "0.0174532925199433";

  private final VctHead head;
  private final Envelope extent;
  private final Remarks remarks;

  /**
   * @param extent of the coordinates, easting first
   */
  VctCrs(VctHead head, Envelope extent, Remarks remarks) {
    this.head = head;
    this.extent = extent;
    this.remarks = remarks;
  }

  Crs crs() {
    String geographic = geographic();
    char unit = head.letter(head.isOld() ? "unit" : "xyunit");
    if (unit == 'S' || unit == 'K') {
      remarks.note(
          "坐标单位声明为" + (unit == 'S' ? "度分秒" : "公里") + "，坐标未作换算",
          "coordinates are in "
              + (unit == 'S' ? "DDDMMSS" : "kilometres")
              + ", the head says; not converted");
      return unknown();
    }
    char x = head.letter("xaxisdirection");
    char y = head.letter("yaxisdirection");
    if (x == 'W' || x == 'S' || y == 'W' || y == 'S') {
      remarks.note(
          "文件头声明坐标轴指向西或南，坐标未作换算", "an axis points west or south, the head says; not converted");
      return unknown();
    }
    if (!head.isOld()
        && head.letter("coordinatesystemtype") == 'C'
        && head.text("parameters").isEmpty()) {
      remarks.note("文件头没有声明坐标系（笛卡儿坐标）", "the head declares no system (Cartesian coordinates)");
      return Crs.UNDECLARED;
    }
    if (geographic.isEmpty()) {
      remarks.note("文件头没有可识别的椭球，坐标系不明", "the head names no ellipsoid; the system is not known");
      return head.text("projection", "parameters").isEmpty() ? Crs.UNDECLARED : unknown();
    }
    noteUnits(unit);
    return head.isGeographic() ? named(geographic) : projected(geographic);
  }

  private void noteUnits(char unit) {
    boolean degrees = !extent.isNull() && extent.getMaxX() <= 360 && extent.getMaxY() <= 90;
    boolean metresSaid = unit == 'M' && head.isGeographic();
    boolean degreesSaid = unit == 'D' && !head.isGeographic();
    if (metresSaid || degreesSaid || !extent.isNull() && degrees != head.isGeographic()) {
      remarks.note(
          "文件头的坐标系类型、坐标单位与坐标数值互相矛盾，以坐标系类型为准",
          "type of system, unit and coordinates of the file contradict each other; the type holds");
    }
  }

  private Crs projected(String geographic) {
    Optional<String> list = head.text("parameters");
    boolean ofEllipsoid = list.isPresent() && ellipsoid(list.get()).isPresent();
    Optional<GaussParameters> read =
        list.isEmpty() || ofEllipsoid
            ? Optional.of(GaussParameters.NONE)
            : GaussParameters.of(list.get());
    String projection = head.text("projection").orElse("高斯-克吕格");
    boolean gauss = projection.matches("(?i).*(高斯|gauss|横轴|transverse).*");
    if (read.isEmpty() || !gauss) {
      remarks.note(
          "投影“" + projection + "”及其参数不是高斯-克吕格投影，坐标系不明",
          "projection " + projection + " is no Gauss-Kruger; the system is not known");
      return unknown();
    }
    GaussParameters found = read.get();
    if (Double.isNaN(found.meridian())) {
      found =
          found.withMeridian(
              head.text("meridian", "centralmeridian")
                  .map(GaussParameters::meridian)
                  .orElse(Double.NaN));
    }
    if (Double.isNaN(found.meridian())) {
      remarks.note("文件头没有中央经线，坐标系不明", "the head has no central meridian; the system is not known");
      return unknown();
    }
    return named(transverse(geographic, withEasting(found)));
  }

  private GaussParameters withEasting(GaussParameters given) {
    double easting = given.easting();
    double zone = extent.isNull() ? 0 : Math.floor(extent.getMinX() / PREFIX);
    if (Double.isNaN(easting)) {
      easting = (zone > 0 ? zone * PREFIX : 0) + MIDDLE;
      remarks.note(
          "文件头没有东偏移，根据坐标判断为 " + Decimals.text(easting) + " 米",
          "the head has no false easting; by the coordinates it is "
              + Decimals.text(easting)
              + " m");
      return given.withEasting(easting);
    }
    if (easting > 0 && easting <= 1000) {
      easting *= 1000;
      remarks.note("东偏移按公里理解", "the false easting is taken as kilometres");
    }
    double declaredZone = Math.floor(easting / PREFIX);
    boolean otherZone = given.zone() > 0 && declaredZone > 0 && declaredZone != given.zone();
    if (otherZone || !extent.isNull() && zone > 0 != declaredZone > 0) {
      remarks.note(
          "文件头互相矛盾：东偏移 "
              + Decimals.text(easting)
              + "，带号 "
              + given.zone()
              + "，坐标的带号前缀 "
              + (int) zone
              + "；以东偏移为准",
          "contradiction: false easting "
              + Decimals.text(easting)
              + ", zone "
              + given.zone()
              + ", coordinates begin with zone "
              + (int) zone
              + "; the false easting holds");
    }
    boolean otherMeridian =
        given.zone() > 0
            && given.zone() * 3 != given.meridian()
            && given.zone() * 6 - 3 != given.meridian();
    if (otherMeridian) {
      remarks.note(
          "文件头互相矛盾：带号 "
              + given.zone()
              + " 与中央经线 "
              + Decimals.text(given.meridian())
              + "° 不符；以中央经线为准",
          "contradiction: zone "
              + given.zone()
              + " has not the central meridian "
              + Decimals.text(given.meridian())
              + "; the meridian holds");
    }
    return given.withEasting(easting);
  }

  /** The geographic system as well-known text; empty if nothing is said about it. */
  private String geographic() {
    String name = head.text("spheroid").orElse("");
    Optional<double[]> numbers =
        ellipsoid(name).or(() -> head.text("parameters").flatMap(VctCrs::ellipsoid));
    Optional<Spheroid> byName = Spheroid.named(name);
    Optional<Spheroid> byNumbers = numbers.flatMap(n -> Spheroid.of(n[0], n[1]));
    if (byName.isPresent() && numbers.isPresent()) {
      double[] n = numbers.get();
      boolean fits =
          byName.get().isNear(n[0], n[1], 6e-4) && byNumbers.map(byName.get()::equals).orElse(true);
      if (fits) {
        return geographic(
            byName.get().system(),
            byName.get().esriDatum(),
            byName.get().semiMajor(),
            byName.get().inverseFlattening());
      }
      remarks.note(
          "文件头互相矛盾：椭球名称“" + name + "”与其参数不符",
          "contradiction: ellipsoid " + name + " has other numbers than its name");
      return geographic(byName.get().system(), byName.get().esriDatum(), n[0], n[1]);
    }
    Optional<Spheroid> known = byName.or(() -> byNumbers);
    if (known.isPresent()) {
      Spheroid s = known.get();
      return geographic(s.system(), s.esriDatum(), s.semiMajor(), s.inverseFlattening());
    }
    return numbers.map(n -> geographic("unknown", name.replace("\"", ""), n[0], n[1])).orElse("");
  }

  /** Half of the major axis in metres, and one by the flattening, where a list has them. */
  private static Optional<double[]> ellipsoid(String list) {
    double[] numbers = VctHead.numbers(list);
    for (int i = 0; i + 1 < numbers.length; i++) {
      // some write kilometres
      double axis = numbers[i] > 6300 && numbers[i] < 6400 ? numbers[i] * 1000 : numbers[i];
      double flattening =
          numbers[i + 1] > 0 && numbers[i + 1] < 0.01 ? 1 / numbers[i + 1] : numbers[i + 1];
      if (axis > 6.3e6 && axis < 6.4e6 && flattening > 250 && flattening < 350) {
        return Optional.of(new double[] {Math.rint(axis * 1e4) / 1e4, flattening});
      }
    }
    return Optional.empty();
  }

  private static String geographic(String system, String datum, double axis, double flattening) {
    return "GEOGCS[\""
        + system
        + "\",DATUM[\""
        + datum
        + "\",SPHEROID[\""
        + datum
        + "\","
        + Decimals.text(axis)
        + ","
        + Decimals.text(flattening)
        + "]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\","
        + DEGREE
        + "]]";
  }

  private String transverse(String geographic, GaussParameters gauss) {
    return "PROJCS[\""
        + head.text("projection").orElse("Gauss_Kruger").replace("\"", "")
        + "\","
        + geographic
        + ",PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\","
        + Decimals.text(gauss.easting())
        + "],PARAMETER[\"False_Northing\","
        + Decimals.text(gauss.northing())
        + "],PARAMETER[\"Central_Meridian\","
        + Decimals.text(gauss.meridian())
        + "],PARAMETER[\"Scale_Factor\","
        + Decimals.text(gauss.scale())
        + "],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
  }

  /** The system of a text, under its usual name if it has one. */
  private Crs named(String wkt) {
    Crs crs = CrsReader.ofWkt(wkt, text -> remarks.note(text.zh(), text.en()));
    if (crs.epsg().isEmpty()) {
      return crs;
    }
    try {
      return CrsReader.ofEpsg(crs.epsg().getAsInt());
    } catch (BadInputException e) {
      return crs;
    }
  }

  private Crs unknown() {
    String name = head.text("projection", "spheroid").orElse("?");
    double none = Double.NaN;
    return new Crs(Crs.Kind.UNKNOWN, name, OptionalInt.empty(), "", none, none, none, none, "");
  }
}
