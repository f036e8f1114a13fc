package org.landcheck.checks.crs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.MessageFormatter;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.InspectedLayers;
import org.landcheck.checks.LayerLabel;
import org.landcheck.checks.Texts;

/**
 * Finds layers in another coordinate system than those allowed: a 3-degree Gauss-Krüger zone of
 * {@code zones} on {@code datum}.
 *
 * <p>Systems are compared by parameters, never by name. Kinds, each one finding a layer: {@code
 * datum}; {@code geographic} (degrees) and {@code projection} (another one), with which nothing
 * more is compared; {@code meridian}, if the central meridian is not that of an allowed zone;
 * {@code easting}, if the false easting is neither 500 000 nor that with the zone's number in
 * front, or is the one that {@code prefix} ({@code either}, {@code with}, {@code without}) does not
 * allow; {@code northing}, if there is a false northing; {@code scale}, if the scale is not 1.
 * Layers without a system are left to {@code crs.undeclared}.
 */
public final class WrongCrs implements DatasetCheck {
  static final Param<String> DATUM = Param.text("datum", "CGCS2000");

  @SuppressWarnings("rawtypes")
  static final Param<List> ZONES =
      Param.texts("zones", List.of("36", "37", "38")).stricterIfLower();

  static final Param<String> PREFIX = Param.text("prefix", "either");

  private static final CheckInfo INFO =
      new CheckInfo(
          "crs.wrong",
          QualityElement.FORMAT_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(DATUM, ZONES, PREFIX));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Dataset dataset, Inspection inspection) {
    List<String> zones = Texts.list(inspection.param(ZONES));
    if (!zones.stream().allMatch(zone -> zone.matches("\\d{1,3}"))) {
      String all = String.join(", ", zones);
      inspection.skip(
          Optional.empty(),
          new LocalText("参数 zones 应为带号，如 38：" + all, "zones must be numbers such as 38: " + all));
      return;
    }
    for (Layer layer : InspectedLayers.of(inspection)) {
      Crs.Kind kind = layer.crs().kind();
      if (kind != Crs.Kind.UNDECLARED && kind != Crs.Kind.UNKNOWN) {
        inspect(layer, zones, inspection);
      }
    }
  }

  private static void inspect(Layer layer, List<String> zones, Inspection inspection) {
    Crs crs = layer.crs();
    String datum = inspection.param(DATUM);
    if (!crs.datum().equals(datum)) {
      report(layer, "datum", crs.datum(), datum, inspection);
    }
    if (crs.kind() != Crs.Kind.TRANSVERSE_MERCATOR) {
      String kind = crs.kind() == Crs.Kind.GEOGRAPHIC ? "geographic" : "projection";
      report(layer, kind, crs.id(), String.join(", ", zones), inspection);
      return;
    }
    List<String> meridians = zones.stream().map(WrongCrs::meridian).toList();
    String meridian = MessageFormatter.number(crs.centralMeridian());
    if (!meridians.contains(meridian)) {
      report(layer, "meridian", meridian, String.join(", ", meridians), inspection);
    }
    List<Double> eastings = eastings(crs, inspection.param(PREFIX));
    if (!eastings.contains(crs.falseEasting())) {
      String expected = String.join(", ", eastings.stream().map(MessageFormatter::number).toList());
      report(layer, "easting", MessageFormatter.number(crs.falseEasting()), expected, inspection);
    }
    if (crs.falseNorthing() != 0) {
      report(layer, "northing", MessageFormatter.number(crs.falseNorthing()), "0", inspection);
    }
    if (crs.scale() != 1) {
      report(layer, "scale", MessageFormatter.number(crs.scale()), "1", inspection);
    }
  }

  private static String meridian(String zone) {
    return MessageFormatter.number(3 * Double.parseDouble(zone));
  }

  private static List<Double> eastings(Crs crs, String prefix) {
    double with = crs.centralMeridian() / 3 * GaussKruger.MILLION + GaussKruger.MIDDLE;
    return switch (prefix) {
      case "with" -> List.of(with);
      case "without" -> List.of(GaussKruger.MIDDLE);
      default -> List.of(GaussKruger.MIDDLE, with);
    };
  }

  private static void report(
      Layer layer, String kind, String found, String expected, Inspection inspection) {
    inspection.report(
        LayerLabel.about(layer, INFO, inspection)
            .arg("kind", kind)
            .arg("found", found)
            .arg("expected", expected)
            .locator(layer.name() + " " + kind)
            .build());
  }
}
