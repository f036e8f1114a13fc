package org.landcheck.io.boundary;

import java.util.Optional;
import org.landcheck.api.Layer;

/** The header of a file that is written: what the layer is in, and what its rows agree on. */
final class HeaderText {
  private static final String END = "\r\n";

  private HeaderText() {}

  static String of(Layer layer) {
    Optional<ZoneWords> zone = ZoneWords.of(layer.crs());
    return "[属性描述]"
        + END
        + item("格式版本号", "1.01")
        + item("数据产生单位", agreed(layer, "SCDW"))
        + item("数据产生日期", agreed(layer, "SCRQ"))
        + item("坐标系", zone.map(ZoneWords::system).orElseGet(() -> agreed(layer, "ZBX")))
        + item("几度分带", zone.map(z -> "" + z.width()).orElseGet(() -> agreed(layer, "JDFD")))
        + item("投影类型", "高斯克吕格")
        + item("计量单位", "米")
        + item("带号", zone.map(z -> "" + z.zone()).orElseGet(() -> agreed(layer, "DH")))
        + item("精度", precision(layer))
        + item("转换参数", ",,,,,,")
        + "[地块坐标]"
        + END;
  }

  private static String item(String word, String value) {
    return word + "=" + value.replaceAll("\\s+", " ") + END;
  }

  /** The precision that rows declare, a millimetre if they declare none. */
  static String precision(Layer layer) {
    String said = agreed(layer, "JD");
    return said.isEmpty() ? "0.001" : said;
  }

  /** The value that all rows have in a field; empty if they do not agree or there is no field. */
  private static String agreed(Layer layer, String field) {
    int index = layer.schema().indexOf(field);
    if (index < 0 || layer.size() == 0) {
      return "";
    }
    Object first = layer.value(0, index);
    for (int row = 1; row < layer.size(); row++) {
      if (first == null || !first.equals(layer.value(row, index))) {
        return "";
      }
    }
    return first instanceof String text ? text : "";
  }
}
