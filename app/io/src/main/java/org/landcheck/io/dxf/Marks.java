package org.landcheck.io.dxf;

import java.util.List;
import java.util.Map;

/**
 * What is known of an entity apart from its shape.
 *
 * @param layer of the drawing
 * @param colour AutoCAD's colour number, that of the layer where the entity has none; 0 for that of
 *     its block
 * @param elevation height above the plane, NaN if not said
 * @param code what CASS says it is: the first text under its name {@code SOUTH}
 * @param rest what CASS says beside, parted by {@code |}
 * @param block the block it comes from or inserts, empty for none
 */
record Marks(
    String type,
    String layer,
    String handle,
    int colour,
    double elevation,
    String code,
    String rest,
    String block) {
  private static final String CASS = "SOUTH";
  private static final String LAYER_OF_INSERT = "0";
  private static final int BY_LAYER = 256;
  private static final int BY_BLOCK = 0;

  /** Those of an entity in the drawing itself. */
  static Marks of(Groups entity, Map<String, Integer> colours) {
    String layer = entity.text(8);
    int colour = (int) entity.first(62, BY_LAYER);
    StringBuilder rest = new StringBuilder();
    String code = "";
    boolean cass = false;
    boolean first = true;
    for (Groups.Text text : entity.texts()) {
      if (text.code() == 1001) {
        cass = text.value().strip().equals(CASS);
      } else if (text.code() == 1000 && cass) {
        if (first) {
          code = text.value().strip();
          first = false;
        } else {
          rest.append(rest.length() > 0 ? "|" : "").append(text.value().strip());
        }
      }
    }
    return new Marks(
        entity.type(),
        layer,
        entity.text(5).strip(),
        colour == BY_LAYER ? colours.getOrDefault(layer, BY_LAYER) : colour,
        elevation(entity),
        code,
        rest.toString(),
        "");
  }

  private static double elevation(Groups entity) {
    return entity.first(entity.type().equals("LWPOLYLINE") ? 38 : 30, Double.NaN);
  }

  /** Those of an entity of a block, once it is inserted. */
  static Marks inserted(Groups entity, Map<String, Integer> colours, Marks insert) {
    Marks own = of(entity, colours);
    boolean sameLayer = own.layer.equals(LAYER_OF_INSERT) || own.layer.isEmpty();
    boolean sameColour = own.colour == BY_BLOCK || sameLayer && !entity.has(62);
    return new Marks(
        own.type,
        sameLayer ? insert.layer : own.layer,
        insert.handle,
        sameColour ? insert.colour : own.colour,
        own.elevation,
        own.code.isEmpty() ? insert.code : own.code,
        own.code.isEmpty() ? insert.rest : own.rest,
        insert.block);
  }

  Marks ofBlock(String name) {
    return new Marks(type, layer, handle, colour, elevation, code, rest, name);
  }

  /** Types that are areas, for those whose shape cannot be drawn. */
  static final List<String> AREAS =
      List.of("HATCH", "MPOLYGON", "SOLID", "TRACE", "3DFACE", "CIRCLE");
}
