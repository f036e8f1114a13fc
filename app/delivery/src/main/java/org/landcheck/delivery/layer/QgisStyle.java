package org.landcheck.delivery.layer;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Severity;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.SeverityLook;

/** A QGIS layer style (QML): a symbol a severity, titles for columns, the message as map tip. */
final class QgisStyle {
  private final FindingWords words;
  private final GeometryType type;

  QgisStyle(FindingWords words, GeometryType type) {
    this.words = words;
    this.type = type;
  }

  /** The style as XML text. */
  @Override
  public String toString() {
    StringWriter text = new StringWriter();
    try {
      write(new Markup(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void write(Markup xml) throws IOException {
    xml.trusted("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n");
    xml.open("qgis", "version", "3.22.0", "styleCategories", "AllStyleCategories").line();
    renderer(xml);
    xml.open("aliases").line();
    int index = 0;
    for (FindingField field : FindingField.values()) {
      xml.single(
              "alias",
              "index",
              String.valueOf(index++),
              "field",
              field.id(),
              "name",
              words.say(field.title()))
          .line();
    }
    xml.closeLine();
    xml.leaf("previewExpression", "\"message\"").line();
    xml.leaf("mapTip", "<b>[% \"severity_word\" %]</b> [% \"message\" %]").line();
    xml.closeLine();
  }

  private void renderer(Markup xml) throws IOException {
    xml.open("renderer-v2", "type", "categorizedSymbol", "attr", "severity", "symbollevels", "0");
    xml.line().open("categories").line();
    for (Severity severity : Severity.values()) {
      xml.single(
              "category",
              "value",
              severity.name(),
              "symbol",
              String.valueOf(severity.ordinal()),
              "label",
              words.severity(severity),
              "render",
              "true")
          .line();
    }
    xml.closeLine().open("symbols").line();
    for (Severity severity : Severity.values()) {
      symbol(xml, severity);
    }
    xml.closeLine().closeLine();
  }

  private void symbol(Markup xml, Severity severity) throws IOException {
    Map<String, String> properties = new LinkedHashMap<>();
    String colour = rgb(severity);
    String kind;
    String drawing;
    switch (type) {
      case LINE -> {
        kind = "line";
        drawing = "SimpleLine";
        properties.put("line_color", colour + ",255");
        properties.put("line_style", pick(severity, "solid", "dash", "dot"));
        properties.put("line_width", "0.9");
        properties.put("line_width_unit", "MM");
        properties.put("capstyle", "round");
        properties.put("joinstyle", "round");
      }
      case POLYGON -> {
        kind = "fill";
        drawing = "SimpleFill";
        properties.put("color", colour + ",110");
        properties.put("style", pick(severity, "solid", "b_diagonal", "dense6"));
        properties.put("outline_color", colour + ",255");
        properties.put("outline_style", "solid");
        properties.put("outline_width", "0.7");
        properties.put("outline_width_unit", "MM");
        properties.put("joinstyle", "round");
      }
      default -> {
        kind = "marker";
        drawing = "SimpleMarker";
        properties.put("name", pick(severity, "diamond", "triangle", "circle"));
        properties.put("color", colour + ",255");
        properties.put("outline_color", "255,255,255,255");
        properties.put("outline_width", "0.3");
        properties.put("outline_width_unit", "MM");
        properties.put("size", pick(severity, "3.6", "3.2", "2.8"));
        properties.put("size_unit", "MM");
      }
    }
    xml.open("symbol", "name", String.valueOf(severity.ordinal()), "type", kind, "alpha", "1");
    xml.open("layer", "class", drawing, "enabled", "1", "locked", "0", "pass", "0").line();
    xml.open("Option", "type", "Map").line();
    for (Map.Entry<String, String> property : properties.entrySet()) {
      xml.single(
              "Option", "name", property.getKey(), "type", "QString", "value", property.getValue())
          .line();
    }
    xml.closeLine();
    // QGIS before 3.20 knows only this older way to say the same.
    for (Map.Entry<String, String> property : properties.entrySet()) {
      xml.single("prop", "k", property.getKey(), "v", property.getValue()).line();
    }
    xml.close().closeLine();
  }

  private static String pick(Severity severity, String error, String warning, String info) {
    return switch (severity) {
      case ERROR -> error;
      case WARNING -> warning;
      case INFO -> info;
    };
  }

  private static String rgb(Severity severity) {
    int colour = Integer.parseInt(SeverityLook.of(severity).colour().substring(1), 16);
    return (colour >> 16) + "," + (colour >> 8 & 0xff) + "," + (colour & 0xff);
  }
}
