package org.landcheck.io.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.BadInputException;

/** What the styles of a workbook say of the numbers in its cells. */
final class Styles {
  private final List<NumberFormat> formats = new ArrayList<>();

  /** Styles of cells whose text was entered behind an apostrophe. */
  private final BitSet quoted = new BitSet();

  private Styles() {}

  /** Reads the part of styles; without one all numbers are plain. */
  static Styles read(ZipParts parts, Optional<String> part) throws IOException, BadInputException {
    Styles styles = new Styles();
    Optional<XmlPart> opened =
        part.isPresent() ? XmlPart.open(parts, part.get()) : Optional.empty();
    if (opened.isPresent()) {
      try (XmlPart xml = opened.get()) {
        styles.read(xml);
        xml.finish();
      }
    }
    return styles;
  }

  private void read(XmlPart xml) throws BadInputException {
    Map<Integer, NumberFormat> own = new HashMap<>();
    boolean ofCells = false;
    while (xml.next()) {
      String name = xml.name();
      if (name.equals("cellXfs")) {
        ofCells = xml.isStart();
      } else if (xml.isStart() && name.equals("numFmt")) {
        own.put(number(xml, "numFmtId"), NumberFormat.of(xml.attribute("formatCode").orElse("")));
      } else if (xml.isStart() && name.equals("xf") && ofCells) {
        int id = number(xml, "numFmtId");
        quoted.set(formats.size(), xml.flag("quotePrefix"));
        NumberFormat format = own.get(id);
        formats.add(format == null ? NumberFormat.builtIn(id) : format);
      }
    }
  }

  private static int number(XmlPart xml, String attribute) throws BadInputException {
    Optional<String> value = xml.attribute(attribute);
    boolean isNumber = value.isPresent() && value.get().matches("\\d{1,9}");
    return isNumber ? Integer.parseInt(value.get()) : 0;
  }

  /** The format of a style; general for one there is not. */
  NumberFormat format(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
  }

  boolean isQuoted(int style) {
    return style >= 0 && quoted.get(style);
  }
}
