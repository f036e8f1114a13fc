package org.landcheck.checks.relation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;
import org.landcheck.checks.rows.KeyedRows;
import org.landcheck.checks.rows.RowText;

/**
 * Which rows of the layer a rule compares with belong to a row of its own: those whose fields show
 * the same. A row that lacks one of the fields belongs to none.
 *
 * <p>What thousands of rows have in common is no key but a word for none, such as 无: where each row
 * is to be held against all that belong to it, a row with more than {@value #MOST} is listed as not
 * inspected.
 */
final class Links {
  static final Param<String> LINK = Param.text("link", "").meaning(Meaning.FIELD_PAIRS);

  private static final int MOST = 1000;
  private static final int[] NONE = {};

  private final RowText own;
  private final KeyedRows other;

  /** Rows of keys that very many have, found once a key and not once a row. */
  private final Map<String, int[]> many = new ConcurrentHashMap<>();

  private record Key(Layer layer, Layer other, String link) {}

  private Links(RowText own, KeyedRows other) {
    this.own = own;
    this.other = other;
  }

  /** Builds the links once a layer, and says so where the rule's fields are not there. */
  static void prepare(Layer layer, Inspection inspection) {
    String link = inspection.param(LINK);
    Optional<FieldPairs> pairs = FieldPairs.parse(link);
    if (pairs.isEmpty()) {
      inspection.skip(
          Optional.empty(),
          new LocalText("关联条件写法有误：" + link, "not of the form OWN=OTHER, OWN=OTHER: " + link));
    } else {
      pairs.get().own().forEach(field -> Column.present(layer, field, inspection));
      pairs.get().other().forEach(field -> presentInOther(field, inspection));
    }
    of(layer, inspection);
  }

  /** The links of a layer; a row may ask for what {@link #prepare} built. */
  static Optional<Links> of(Layer layer, Inspection inspection) {
    Optional<Layer> against = inspection.against();
    if (against.isEmpty()) {
      return Optional.empty();
    }
    Layer other = against.get();
    Key key = new Key(layer, other, inspection.param(LINK));
    return inspection.shared(
        key,
        () ->
            FieldPairs.parse(key.link)
                .filter(pairs -> has(layer, pairs.own()) && has(other, pairs.other()))
                .map(
                    pairs ->
                        new Links(
                            new RowText(layer, pairs.own()),
                            KeyedRows.of(other, pairs.other(), inspection))));
  }

  private static boolean has(Layer layer, Iterable<String> fields) {
    boolean all = true;
    for (String field : fields) {
      all &= layer.schema().indexOf(field) >= 0;
    }
    return all;
  }

  /** Says so if the layer the rule compares with lacks a field. */
  static boolean presentInOther(String field, Inspection inspection) {
    return inspection
        .against()
        .map(other -> Column.present(other, inspection.rule().against(), field, inspection))
        .orElse(false);
  }

  Layer other() {
    return other.layer();
  }

  /** The key of a row of the rule's own layer, empty if it has none. */
  String key(int row) {
    return own.of(row);
  }

  /** Rows of the other layer that belong to a row, ascending. */
  int[] rows(int row) {
    String key = own.of(row);
    int[] some = other.find(key, MOST + 1);
    return some.length > MOST ? many.computeIfAbsent(key, other::find) : some;
  }

  /** The same for comparing each with the row; none, and said so, if they are too many. */
  int[] comparable(int row, Inspection inspection) {
    String key = own.of(row);
    int[] some = other.find(key, MOST + 1);
    if (some.length <= MOST) {
      return some;
    }
    String shown = Texts.brief(RowText.shown(key));
    inspection.skip(
        Optional.of(own.layer().ref(row)),
        new LocalText(
            "“" + shown + "”在图层 " + other.layer().name() + " 中超过 " + MOST + " 条，不能作为编号关联",
            "\""
                + shown
                + "\" stands more than "
                + MOST
                + " times in "
                + other.layer().name()
                + "; it is no key"));
    return NONE;
  }

  /** What a feature is known by in messages. */
  static String name(Layer layer, int row) {
    String label = layer.label(row);
    return label.isEmpty() ? layer.ref(row).toString() : label;
  }
}
