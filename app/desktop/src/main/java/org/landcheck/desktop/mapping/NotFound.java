package org.landcheck.desktop.mapping;

import org.landcheck.core.pack.FieldMatch;
import org.landcheck.core.pack.LayerMatch;
import org.landcheck.core.pack.MatchKind;
import org.landcheck.core.pack.Matching;
import org.landcheck.desktop.words.Texts;

/**
 * What a pack requires and the data do not have, or may have more than once.
 *
 * @param layers how many layers
 * @param fields how many fields of the layers that are there
 */
public record NotFound(int layers, int fields) {
  public static NotFound in(Matching matching) {
    int layers = 0;
    int fields = 0;
    for (LayerMatch layer : matching.layers()) {
      layers += lacks(layer.source().isEmpty(), layer.spec().required(), layer.how()) ? 1 : 0;
      fields += fields(layer);
    }
    return new NotFound(layers, fields);
  }

  public boolean nothing() {
    return layers == 0 && fields == 0;
  }

  /** In a line: {@code not found: layers 1, fields 2}. */
  String words(Texts texts) {
    if (nothing()) {
      return texts.get("mapping.allFound");
    }
    if (layers == 0) {
      return texts.get("mapping.fieldsNotFound", fields);
    }
    return fields == 0
        ? texts.get("mapping.layersNotFound", layers)
        : texts.get("mapping.someNotFound", layers, fields);
  }

  static int fields(LayerMatch layer) {
    return (int) layer.fields().stream().filter(NotFound::lacks).count();
  }

  private static boolean lacks(FieldMatch field) {
    return lacks(field.source().isEmpty(), field.spec().required(), field.how());
  }

  private static boolean lacks(boolean none, boolean required, MatchKind how) {
    return none && (required || how == MatchKind.AMBIGUOUS);
  }
}
