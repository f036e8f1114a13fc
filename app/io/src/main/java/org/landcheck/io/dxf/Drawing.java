package org.landcheck.io.dxf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.VertexSpace;

/** What a drawing holds: colours of its layers, blocks, and the entities drawn so far. */
final class Drawing {
  /** Deeper than any drawing nests its blocks. */
  private static final int DEEPEST = 8;

  private static final int MOST_TYPES = 40;

  /** Room that the row of an entity takes, in numbers. */
  private static final int ROW = 40;

  /** Not shown, or shown by other entities. */
  private static final Set<String> SILENT = Set.of("ATTDEF", "VIEWPORT", "SEQEND", "VERTEX");

  private final Map<String, Integer> colours = new HashMap<>();
  private final Map<String, Block> blocks = new HashMap<>();
  private final Map<String, Integer> unknown = new TreeMap<>();
  private final EntityShapes shapes;
  private final Budget budget;
  private long onPaper;
  private long missingBlocks;
  private long notInserted;

  /** A block: entities around a base point. */
  record Block(double x, double y, List<Groups> entities) {}

  Drawing(VertexSpace space, Budget budget) {
    this.budget = budget;
    this.shapes = new EntityShapes(space, budget);
  }

  /** Takes the colour of a layer; that of one switched off is negative. */
  void colour(String layer, int colour) {
    colours.put(layer, Math.abs(colour));
  }

  void block(String name, Block block) {
    blocks.put(key(name), block);
  }

  private static String key(String name) {
    return name.strip().toUpperCase(Locale.ROOT);
  }

  /** Draws an entity of the drawing itself. */
  void draw(Groups entity) {
    if (entity.flag(67) == 1) {
      onPaper++;
      return;
    }
    draw(entity, Affine.IDENTITY, Marks.of(entity, colours), 0);
  }

  private void draw(Groups entity, Affine place, Marks marks, int depth) {
    if (entity.type().equals("INSERT")) {
      Marks named = marks.ofBlock(entity.text(2).strip());
      shapes.draw(entity, place, named);
      insert(entity, place, named, depth);
    } else if (!shapes.draw(entity, place, marks) && !SILENT.contains(entity.type())) {
      boolean room = unknown.size() < MOST_TYPES || unknown.containsKey(entity.type());
      unknown.merge(room ? entity.type() : "…", 1, Integer::sum);
    }
  }

  private void insert(Groups entity, Affine place, Marks marks, int depth) {
    Block block = blocks.get(key(marks.block()));
    if (block == null) {
      missingBlocks++;
      return;
    }
    if (depth >= DEEPEST || entity.faultLine() > 0) {
      notInserted++;
      return;
    }
    long columns = Math.max(1, entity.flag(70));
    long rows = Math.max(1, entity.flag(71));
    for (long at = 0; at < columns * rows; at++) {
      Affine here = at(entity, block, at % columns, at / columns);
      for (Groups part : block.entities()) {
        if (!budget.spend(ROW + 2L * part.count())) {
          notInserted++;
          return;
        }
        draw(part, place.after(here), Marks.inserted(part, colours, marks), depth + 1);
      }
      if (block.entities().isEmpty()) {
        return;
      }
    }
  }

  private static Affine at(Groups insert, Block block, long column, long row) {
    double scaleX = insert.first(41, 1);
    double scaleY = insert.first(42, 1);
    double degrees = insert.first(50, 0);
    double angle = Math.toRadians(degrees);
    double dx = column * insert.first(44, 0);
    double dy = row * insert.first(45, 0);
    double x = insert.first(10, 0) + dx * Math.cos(angle) - dy * Math.sin(angle);
    double y = insert.first(20, 0) + dx * Math.sin(angle) + dy * Math.cos(angle);
    Affine world =
        Affine.ofExtrusion(
            insert.first(210, 0), insert.first(220, 0), insert.first(230, 1), insert.first(30, 0));
    return world.after(Affine.ofInsert(block.x(), block.y(), scaleX, scaleY, degrees, x, y));
  }

  /** The layers that have entities. */
  List<Layer> layers() {
    List<Layer> layers = new ArrayList<>();
    for (DrawingTable table : shapes.tables()) {
      if (table.size() > 0) {
        layers.add(table.layer());
      }
    }
    return layers;
  }

  /** Number of entities drawn. */
  long size() {
    long size = 0;
    for (DrawingTable table : shapes.tables()) {
      size += table.size();
    }
    return size;
  }

  /** Tells what was decided and left out. */
  void tell(String file, List<LocalText> lineage) {
    if (shapes.closedByPoints() > 0) {
      note(
          file + " 有 " + shapes.closedByPoints() + " 条线没有闭合标志但首尾相同，按面读取",
          file
              + ": "
              + shapes.closedByPoints()
              + " lines come back to their first point without being marked as closed; read as areas",
          lineage);
    }
    if (onPaper > 0) {
      note(
          file + " 图纸空间（布局）中的 " + onPaper + " 个实体未读取",
          file + ": " + onPaper + " entities of paper space are left out",
          lineage);
    }
    if (missingBlocks > 0) {
      note(
          file + " 有 " + missingBlocks + " 处插入的图块在文件中没有定义，只保留插入点",
          file
              + ": blocks of "
              + missingBlocks
              + " inserts are not in the file; only their places are kept",
          lineage);
    }
    if (notInserted > 0) {
      note(
          file + " 有 " + notInserted + " 处图块嵌套过深或展开过多，没有展开，只保留插入点",
          file
              + ": "
              + notInserted
              + " inserts are nested too deep or too many to be drawn; only their places are kept",
          lineage);
    }
    if (!unknown.isEmpty()) {
      String types =
          String.join(
              "、", unknown.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
      note(file + " 中不支持的实体未读取：" + types, file + ": types that are left out: " + types, lineage);
    }
  }

  private static void note(String zh, String en, List<LocalText> lineage) {
    lineage.add(new LocalText(zh, en));
  }
}
