package org.landcheck.io.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;
import org.landcheck.io.crs.CrsReader;

/**
 * The coordinate system of a text: WGS 84 by RFC 7946, or what a member {@code crs} declares as the
 * specification of 2008 allowed. Coordinates are always easting or longitude first.
 */
final class CrsMember {
  private static final int WGS_84 = 4326;
  private static final int LONGEST_NAME = 1 << 16;
  private static final Pattern URN =
      Pattern.compile(
          "(?i)(?:urn:(?:x-)?ogc:def:crs:)?EPSG:(?:[0-9.]*:)?([0-9]{1,8})"
              + "|https?://www\\.opengis\\.net/(?:def/crs/EPSG/[0-9.]+/|gml/srs/epsg\\.xml#)"
              + "([0-9]{1,8})");
  private static final Pattern CRS84 = Pattern.compile("(?i)(?:.*[:/])?CRS:?84");

  private boolean declared;
  private boolean none;
  private String name = "";
  private boolean different;

  /** Takes the value of a member {@code crs}, and moves to its end. */
  void read(JsonParser json) throws IOException {
    boolean isNull = json.currentToken() == JsonToken.VALUE_NULL;
    String found = isNull ? "" : name(json);
    if (declared) {
      different |= isNull != none || !found.equals(name);
      return;
    }
    declared = true;
    none = isNull;
    name = found;
  }

  /** What a declaration names, whatever sort it is of; the first text of a known name. */
  private static String name(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    String found = "";
    int depth = json.currentToken().isStructStart() ? 1 : 0;
    while (depth > 0) {
      JsonToken token = json.nextToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (!token.isScalarValue() || !found.isEmpty()) {
        continue;
      }
      String member = String.valueOf(json.currentName());
      found =
          switch (member) {
            case "name", "href" -> json.getText();
            case "code" -> "EPSG:" + json.getText();
            default -> "";
          };
    }
    return found;
  }

  /**
   * The system the text is in.
   *
   * @param table whether there are no shapes at all
   * @param beyondDegrees whether there are coordinates that no longitude and latitude can have
   * @param lineage takes notes of what was decided
   */
  Crs crs(boolean table, boolean beyondDegrees, List<LocalText> lineage) throws BadInputException {
    if (!declared && table) {
      return Crs.UNDECLARED;
    }
    if (different) {
      lineage.add(
          new LocalText(
              "文件中有多处不同的坐标系声明，按第一处读取", "several systems are declared; the first one holds"));
    }
    if (!declared && beyondDegrees) {
      lineage.add(
          new LocalText(
              "没有 crs 声明，但坐标超出经纬度范围，不是标准规定的 WGS 84，坐标系按未声明处理",
              "no crs, but coordinates beyond degrees: not WGS 84 as the standard has it;"
                  + " undeclared"));
      return Crs.UNDECLARED;
    }
    if (!declared) {
      lineage.add(
          new LocalText(
              "没有 crs 声明，按 GeoJSON 标准（RFC 7946）为 WGS 84 经纬度",
              "no crs: WGS 84 degrees by the standard (RFC 7946)"));
      return CrsReader.ofEpsg(WGS_84);
    }
    if (none || name.isBlank()) {
      lineage.add(new LocalText("crs 声明为空，坐标系按未声明处理", "the crs is empty; undeclared"));
      return Crs.UNDECLARED;
    }
    return named(name.strip(), lineage);
  }

  private static Crs named(String name, List<LocalText> lineage) {
    if (CRS84.matcher(name).matches()) {
      return CrsReader.read("", WGS_84, name, lineage::add);
    }
    Matcher urn = URN.matcher(name);
    if (urn.matches()) {
      String code = urn.group(1) == null ? urn.group(2) : urn.group(1);
      return CrsReader.read("", Integer.parseInt(code), name, lineage::add);
    }
    if (name.indexOf('[') > 0 && name.length() < LONGEST_NAME) {
      return CrsReader.ofWkt(name, lineage::add);
    }
    String shown = name.length() > 80 ? name.substring(0, 80) + "…" : name;
    lineage.add(
        new LocalText(
            "crs 声明“" + shown + "”无法识别，也不会按链接去查",
            "crs " + shown + " is not known; no link is followed"));
    return CrsReader.read("", 0, shown, lineage::add);
  }
}
