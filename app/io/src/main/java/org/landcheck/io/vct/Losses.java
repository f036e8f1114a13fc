package org.landcheck.io.vct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.Dataset;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.io.shape.WkbEncoder.Dimensions;
import org.landcheck.io.text.TextEncoding;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Finds what a file would not keep of a dataset. */
final class Losses {
  private final WritePlan plan;
  private final List<LocalText> found = new ArrayList<>();
  private boolean beyond;

  Losses(Dataset dataset) {
    this.plan = WritePlan.of(dataset);
  }

  List<LocalText> list() {
    if (!VctWriter.canDeclare(plan.crs())) {
      String id = plan.crs().id();
      add(
          "坐标系 " + id + " 无法写入文件头，未声明坐标系",
          "system " + id + " cannot be declared; the file declares none");
    }
    if (!plan.keepsIds()) {
      add(
          "要素编号为 0、负数或在图层之间重复，已重新编号",
          "feature ids are 0, negative or shared by layers; objects get new ids");
    }
    for (WrittenLayer layer : plan.layers()) {
      names(layer);
      for (WrittenField field : layer.fields()) {
        values(layer.layer(), field);
      }
      shapes(layer);
    }
    if (beyond) {
      add(
          "文字中有 GB2312 以外的字符，按 GB18030 写出，只认 GB2312 的软件读不出来",
          "texts have characters beyond GB2312; they are written as GB18030, which some programs do not read");
    }
    return found;
  }

  private void add(String zh, String en) {
    found.add(new LocalText(zh, en));
  }

  private void names(WrittenLayer layer) {
    String name = layer.layer().name();
    look(layer.table());
    if (!layer.table().equals(name)) {
      add("图层 " + name + " 改名为 " + layer.table(), "layer " + name + " is renamed " + layer.table());
    }
    for (WrittenField field : layer.fields()) {
      look(field.name());
      if (!field.name().equals(field.field().sourceName())) {
        String place = name + "." + field.field().sourceName();
        add("字段 " + place + " 改名为 " + field.name(), place + " is renamed " + field.name());
      }
    }
    for (Field field : layer.layer().schema().fields()) {
      if (field.type() == FieldType.BLOB) {
        String place = name + "." + field.sourceName();
        add("字段 " + place + " 是二进制，已略去", place + " is binary and left out");
      }
    }
  }

  private void look(String text) {
    beyond |= !VctOutput.isGb2312(text.getBytes(TextEncoding.GBK));
  }

  private void values(Layer layer, WrittenField field) {
    String place = layer.name() + "." + field.field().sourceName();
    if (field.field().type() == FieldType.BOOLEAN) {
      add("字段 " + place + " 的是否值写为 1 和 0", place + ": truth values become 1 and 0");
    }
    int changed = 0;
    int blank = 0;
    int infinite = 0;
    int odd = 0;
    for (int row = 0; row < layer.size(); row++) {
      Object value = layer.value(row, field.index());
      if (value instanceof String text) {
        look(text);
        changed += Words.needsChange(text) ? 1 : 0;
        blank += Words.isBlank(Words.text(text)) ? 1 : 0;
      } else if (value instanceof Double number) {
        infinite += Double.isFinite(number) ? 0 : 1;
      } else if (value instanceof LocalDate date) {
        odd += WrittenField.isUsual(date) ? 0 : 1;
      }
    }
    count(
        changed,
        place,
        "个值的逗号改为全角，换行已去掉",
        "values: commas become wide ones, line ends are left out");
    count(blank, place, "个空白文字变为空值", "blank texts become NULL");
    count(infinite, place, "个值不是有限的数，变为空值", "values are no finite numbers and become NULL");
    count(odd, place, "个日期的年份不是四位，写为文字", "dates with years of other than four digits become texts");
  }

  private void count(int count, String place, String zh, String en) {
    if (count > 0) {
      add("字段 " + place + " 有 " + count + " " + zh, place + ": " + count + " " + en);
    }
  }

  private void shapes(WrittenLayer written) {
    Layer layer = written.layer();
    int left = layer.unreadable().size();
    int flat = 0;
    int measured = 0;
    int joined = 0;
    boolean other = false;
    GeometryType type = layer.schema().geometryType();
    for (int row = 0; row < layer.size(); row++) {
      Geometry object = written.shapes().loose(row);
      ObjectKind kind = written.kind(row);
      other |= kind != ObjectKind.NONE && type != GeometryType.ANY && kind.geometry() != type;
      if (object == null) {
        left += ShapeText.isFinite(written.shapes(), row) ? 0 : 1;
      } else if (object != Layer.NO_GEOMETRY) {
        left += kind == ObjectKind.NONE || !ShapeText.isFinite(object) ? 1 : 0;
        flat += hasHeights(object) ? 1 : 0;
        measured += Dimensions.of(object).hasM() ? 1 : 0;
        joined += touches(object) ? 1 : 0;
      }
    }
    String name = layer.name();
    if (left > 0) {
      add(
          "图层 " + name + " 有 " + left + " 个图形为空、无法解读或不受支持，只写属性",
          name
              + ": "
              + left
              + " shapes are empty, unreadable or of no kind the format has; only their values are written");
    }
    if (flat > 0) {
      add(
          "图层 " + name + " 有 " + flat + " 个图形的高程未写出",
          name + ": heights of " + flat + " shapes are left out");
    }
    if (measured > 0) {
      add(
          "图层 " + name + " 有 " + measured + " 个图形带 M 值，M 值无法保存",
          name + ": " + measured + " shapes have M, which is left out");
    }
    if (joined > 0) {
      add(
          "图层 " + name + " 有 " + joined + " 条多部分线首尾相接，读回时成为一条",
          name + ": " + joined + " lines of parts that touch read back as one");
    }
    if (other) {
      add(
          "图层 " + name + " 混有其他类型的图形，读回时不限类型",
          name + " mixes kinds of shapes and reads back as of any kind");
    }
  }

  private static boolean hasHeights(Geometry shape) {
    for (Coordinate c : shape.getCoordinates()) {
      if (!Double.isNaN(c.getZ())) {
        return true;
      }
    }
    return false;
  }

  private static boolean touches(Geometry shape) {
    for (int i = 1; i < shape.getNumGeometries(); i++) {
      if (shape.getGeometryN(i - 1) instanceof LineString before
          && shape.getGeometryN(i) instanceof LineString next
          && !before.isEmpty()
          && !next.isEmpty()
          && before.getEndPoint().equals(next.getStartPoint())) {
        return true;
      }
    }
    return false;
  }
}
