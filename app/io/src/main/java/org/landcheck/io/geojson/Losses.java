package org.landcheck.io.geojson;

import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.Crs;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.io.shape.WkbEncoder;

/** What GeoJSON does not keep of a layer. */
final class Losses {
  private Losses() {}

  static List<LocalText> of(Layer layer) {
    List<LocalText> losses = new ArrayList<>();
    crs(layer, losses);
    losses.addAll(ofValues(layer));
    return losses;
  }

  /** All but what concerns the coordinate system. */
  static List<LocalText> ofValues(Layer layer) {
    List<LocalText> losses = new ArrayList<>();
    fields(layer, losses);
    int measured = 0;
    for (int row = 0; row < layer.size(); row++) {
      measured += WkbEncoder.Dimensions.of(layer.geometry(row)).hasM() ? 1 : 0;
    }
    if (measured > 0) {
      losses.add(
          new LocalText(
              "图层 " + layer.name() + " 有 " + measured + " 个图形带 M 值，M 值无法保存",
              layer.name() + ": " + measured + " shapes have M, which is left out"));
    }
    return losses;
  }

  private static void crs(Layer layer, List<LocalText> losses) {
    if (layer.schema().geometryType() == GeometryType.NONE || GeoJsonWriter.isWgs84(layer.crs())) {
      return;
    }
    boolean undeclared = layer.crs().kind() == Crs.Kind.UNDECLARED;
    losses.add(
        undeclared
            ? new LocalText(
                "图层 " + layer.name() + " 没有坐标系，其他软件会当作 WGS 84",
                layer.name() + " declares no system; other programs take it for WGS 84")
            : new LocalText(
                "图层 "
                    + layer.name()
                    + " 的坐标系 "
                    + layer.crs().id()
                    + " 写在旧式的 crs 成员中，只认 RFC 7946 的软件会当作 WGS 84",
                layer.name()
                    + ": "
                    + layer.crs().id()
                    + " is named by the old member crs; programs of RFC 7946 alone take it for"
                    + " WGS 84"));
  }

  private static void fields(Layer layer, List<LocalText> losses) {
    List<Field> fields = layer.schema().fields();
    for (int i = 0; i < fields.size(); i++) {
      String place = layer.name() + "." + fields.get(i).name();
      if (fields.get(i).type() == FieldType.BLOB) {
        losses.add(
            new LocalText(
                "字段 " + place + " 的二进制值写成 Base64 文字", place + " is written as Base64 text"));
      }
      if (fields.get(i).type() == FieldType.REAL) {
        int lost = 0;
        for (int row = 0; row < layer.size(); row++) {
          lost += layer.value(row, i) instanceof Double n && !Double.isFinite(n) ? 1 : 0;
        }
        if (lost > 0) {
          losses.add(
              new LocalText(
                  "字段 " + place + " 有 " + lost + " 个值不是有限的数，写成空值",
                  place + ": " + lost + " values are no finite numbers and become null"));
        }
      }
    }
  }
}
