package org.landcheck.io.boundary;

import org.landcheck.api.LocalText;

/** Says in words what a header declares and what is odd about it. */
final class HeaderNotes {
  private HeaderNotes() {}

  static void tell(String file, Header header, Notes notes) {
    LocalText said = header.said();
    notes.add(Notes.About.HEADER, file + "：" + said.zh(), file + ": " + said.en());
    if (header.hasParameters()) {
      notes.add(
          Notes.About.HEADER,
          file + " 填有转换参数。参数属于涉密内容，未读取、未保存",
          file + " gives transformation parameters; they are secret and neither read nor kept");
    }
    if (!header.unknown().isEmpty()) {
      String items = String.join("、", header.unknown());
      notes.add(
          Notes.About.HEADER,
          file + " 的属性描述有未读取的项目：" + items,
          file + ": items of the header that are not read: " + items);
    }
    String unit = header.value("JLDW");
    if (!unit.isEmpty() && !unit.equals("米") && !unit.equalsIgnoreCase("m")) {
      notes.add(
          Notes.About.SYSTEM,
          file + " 的计量单位是“" + unit + "”，坐标仍按米读取",
          file + " declares the unit '" + unit + "'; coordinates are taken as metres");
    }
    String projection = header.value("投影").replaceAll("[\\s\\-－—·]", "");
    if (!projection.isEmpty() && !projection.startsWith("高斯")) {
      notes.add(
          Notes.About.SYSTEM,
          file + " 的投影类型是“" + projection + "”，坐标系仍按高斯-克吕格判断",
          file + " declares the projection '" + projection + "'; taken as Gauss-Krüger");
    }
  }
}
