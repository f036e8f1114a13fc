package org.landcheck.io.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together from its XML, for what no program at hand writes. */
final class Sheets {
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, String> parts = new LinkedHashMap<>();

  /** One sheet with rows as XML. */
  Sheets(String rows) {
    part("[Content_Types].xml", "<Types/>");
    part(
        "xl/workbook.xml",
        "<workbook><sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\" xmlns:r=\"r\"/></sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        relations(
            "worksheet",
            "worksheets/sheet1.xml",
            "styles",
            "styles.xml",
            "sharedStrings",
            "/xl/sharedStrings.xml"));
    part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  static String relations(String... kindsAndTargets) {
    StringBuilder xml = new StringBuilder("<Relationships>");
    for (int i = 0; i < kindsAndTargets.length; i += 2) {
      xml.append("<Relationship Id=\"rId").append(i / 2 + 1).append("\" Type=\"").append(TYPES);
      xml.append(kindsAndTargets[i]).append("\" Target=\"").append(kindsAndTargets[i + 1]);
      xml.append("\"/>");
    }
    return xml.append("</Relationships>").toString();
  }

  Sheets part(String name, String xml) {
    parts.put(name, xml);
    return this;
  }

  Sheets without(String name) {
    parts.remove(name);
    return this;
  }

  Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
