package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.landcheck.api.Adjustment;
import org.landcheck.api.Adjustment.Subject;
import org.landcheck.api.CodeList;
import org.landcheck.api.CodeList.Code;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.RulePack;

/**
 * What a pack changed of its parent's data model: rules about structure ask for what the model
 * says, so a field that is no longer required weakens them. Other names and titles do not.
 */
final class ModelAdjustments {
  private static final int CODES_NAMED = 10;

  private final String pack;
  private final List<Adjustment> found = new ArrayList<>();

  private ModelAdjustments(String pack) {
    this.pack = pack;
  }

  static List<Adjustment> between(RulePack parent, RulePack child) {
    ModelAdjustments model = new ModelAdjustments(child.id());
    for (LayerSpec layer : parent.layers()) {
      model.layer(layer, child.layer(layer.name()).orElseThrow());
    }
    for (CodeList list : parent.codeLists()) {
      model.codeList(list, child.codeList(list.id()).orElseThrow());
    }
    return model.found;
  }

  private void layer(LayerSpec before, LayerSpec now) {
    Place place = new Place(Subject.LAYER, before.name());
    note(place, "required", before.required(), now.required(), !now.required());
    boolean looser = before.geometryType() != GeometryType.ANY;
    note(place, "geometry", before.geometryType(), now.geometryType(), looser);
    note(place, "key", before.key().orElse(""), now.key().orElse(""), true);
    note(place, "county", county(before), county(now), false);
    for (FieldSpec field : before.fields()) {
      now.fields().stream()
          .filter(each -> each.name().equals(field.name()))
          .forEach(
              each ->
                  field(new Place(Subject.FIELD, now.name() + "." + field.name()), field, each));
    }
  }

  private static String county(LayerSpec layer) {
    return layer.county().map(county -> county.field() + " " + county.from()).orElse("");
  }

  private void field(Place place, FieldSpec before, FieldSpec now) {
    note(place, "required", before.required(), now.required(), !now.required());
    note(place, "type", before.type(), now.type(), true);
    boolean shorter = now.length() > 0 && (before.length() == 0 || now.length() < before.length());
    note(place, "length", before.length(), now.length(), !shorter);
    note(place, "decimals", before.decimals(), now.decimals(), true);
    note(place, "unit", before.unit().symbol(), now.unit().symbol(), true);
    boolean list = before.codeList().isPresent();
    note(place, "codeList", before.codeList().orElse(""), now.codeList().orElse(""), list);
  }

  /** More codes allow more values; a code that means other days may. */
  private void codeList(CodeList before, CodeList now) {
    Place place = new Place(Subject.CODE_LIST, before.id());
    Map<String, Code> known = before.byCode();
    Set<String> added = new TreeSet<>();
    Set<String> changed = new TreeSet<>();
    for (Code code : now.codes()) {
      Optional<Code> old = Optional.ofNullable(known.get(code.code()));
      if (old.isEmpty()) {
        added.add(code.code());
      } else if (!old.get().equals(code)) {
        changed.add(code.code());
      }
    }
    note(place, "codes", "", named(added), true);
    note(place, "codes changed", "", named(changed), true);
  }

  private static String named(Set<String> codes) {
    String some = String.join(", ", codes.stream().limit(CODES_NAMED).toList());
    return codes.size() > CODES_NAMED ? some + " … (" + codes.size() + ")" : some;
  }

  private record Place(Subject subject, String name) {}

  private void note(Place place, String member, Object before, Object now, boolean weakens) {
    if (!before.equals(now)) {
      found.add(
          new Adjustment(
              pack, place.subject, place.name, member, word(before), word(now), weakens));
    }
  }

  private static String word(Object value) {
    return value instanceof Enum<?> constant ? PackDecoder.word(constant) : value.toString();
  }
}
