package org.landcheck.checks.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.LayerLabel;
import org.landcheck.checks.Texts;
import org.landcheck.checks.relation.LinkRules.Place;
import org.landcheck.checks.rows.RowText;

/**
 * Finds keys that do not stand exactly once in each of several tables: polygon, record, ledger and
 * archive of one thing.
 *
 * <p>{@code keys} names them as {@code LAYER.FIELD}. Every key that stands in one of them must
 * stand once in all; blanks at the ends do not count, and a number is the same as its digits in a
 * text. Kinds: {@code missing} from some; {@code near}, missing, but a key that stands only where
 * this one is missing is probably the same misspelt (see {@link NearKeys}) and nearer to no other,
 * which {@code suggested} holds; {@code repeated} in some; {@code both} missing and repeated.
 * {@code have} says of each table how often it has the key. The finding names the first {@value
 * #NAMED} rows of each table. Rows without a key are left to {@code attribute.required}. A table
 * that the data lack is listed as not inspected, and the others are compared.
 */
public final class NotOneToOne implements DatasetCheck {
  @SuppressWarnings("rawtypes")
  static final Param<List> KEYS =
      Param.texts("keys", List.of()).stricterIfHigher().meaning(Meaning.LAYER_FIELD);

  private static final int NAMED = 5;

  private static final CheckInfo INFO =
      new CheckInfo(
          "relation.one-to-one",
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(KEYS));

  /**
   * A table.
   *
   * @param named as the pack names it
   */
  private record Member(String named, RowText rows) {}

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Dataset dataset, Inspection inspection) {
    List<Member> members = new ArrayList<>();
    for (String key : Texts.list(inspection.param(KEYS))) {
      member(key, dataset, inspection).ifPresent(members::add);
    }
    if (members.size() < 2) {
      skip(inspection, "可比较的图层或表不足两个", "fewer than two tables to compare");
      return;
    }
    List<KeyMatrix.Entry> faults =
        KeyMatrix.faults(members.stream().map(Member::rows).toList(), inspection);
    String[] near = near(faults, inspection);
    for (int i = 0; i < near.length; i++) {
      report(faults.get(i), near[i], members, inspection);
    }
  }

  private static Optional<Member> member(String key, Dataset dataset, Inspection inspection) {
    Optional<Place> place = Place.parse(key);
    if (place.isEmpty()) {
      skip(inspection, "参数 keys 应为 图层.字段：" + key, "keys must be of the form LAYER.FIELD: " + key);
      return Optional.empty();
    }
    String name = place.get().layer();
    String field = place.get().field();
    Optional<Layer> layer = dataset.layer(name);
    if (layer.isEmpty()) {
      skip(inspection, "数据中没有图层 " + name, "the data have no layer " + name);
    } else if (layer.get().schema().indexOf(field) < 0) {
      skip(
          inspection,
          "图层 " + layer.get().name() + " 没有字段 " + field,
          "layer " + layer.get().name() + " has no field " + field);
      return Optional.empty();
    }
    return layer.map(found -> new Member(name, new RowText(found, List.of(field))));
  }

  private static void skip(Inspection inspection, String zh, String en) {
    inspection.skip(Optional.empty(), new LocalText(zh, en));
  }

  /**
   * What each fault was probably meant to be: a key that stands only where it is missing, and of
   * which the same is said.
   */
  private static String[] near(List<KeyMatrix.Entry> faults, Inspection inspection) {
    List<String> keys = faults.stream().map(KeyMatrix.Entry::key).toList();
    String[] near =
        new NearKeys(keys, (stray, known) -> faults.get(stray).isApartFrom(faults.get(known)))
            .among(keys.size(), keys::get, inspection);
    Map<String, String> nearest = new HashMap<>();
    for (int i = 0; i < near.length; i++) {
      nearest.put(keys.get(i), near[i]);
    }
    // two are one only if neither is nearer to a third
    for (int i = 0; i < near.length; i++) {
      near[i] = keys.get(i).equals(nearest.get(near[i])) ? near[i] : "";
    }
    return near;
  }

  private static void report(
      KeyMatrix.Entry fault, String near, List<Member> members, Inspection inspection) {
    List<LocalText> have = new ArrayList<>();
    List<LocalText> missing = new ArrayList<>();
    List<LocalText> repeated = new ArrayList<>();
    FindingBuilder finding = Finding.by(inspection.rule(), INFO);
    for (int i = 0; i < members.size(); i++) {
      String named = members.get(i).named();
      Layer layer = members.get(i).rows().layer();
      LocalText title = LayerLabel.title(layer, named, inspection);
      int count = fault.count(i);
      have.add(new LocalText(title.zh() + " " + count + " 条", title.en() + ": " + count));
      if (count != 1) {
        (count == 0 ? missing : repeated).add(LayerLabel.of(layer, named, inspection));
      }
      IntStream.of(fault.rows().get(i)).limit(NAMED).forEach(row -> finding.on(layer, row));
    }
    boolean isNear = !near.isEmpty() && !missing.isEmpty();
    String kind =
        isNear ? "near" : missing.isEmpty() ? "repeated" : repeated.isEmpty() ? "missing" : "both";
    finding
        .arg("kind", kind)
        .arg("key", fault.key())
        .arg("haveZh", joined(have, LocalText::zh, "、"))
        .arg("haveEn", joined(have, LocalText::en, ", "))
        .arg("missingZh", joined(missing, LocalText::zh, "、"))
        .arg("missingEn", joined(missing, LocalText::en, ", "))
        .arg("repeatedZh", joined(repeated, LocalText::zh, "、"))
        .arg("repeatedEn", joined(repeated, LocalText::en, ", "))
        .locator(fault.key());
    if (isNear) {
      finding.arg("suggested", near);
    }
    inspection.report(finding.build());
  }

  private static String joined(
      List<LocalText> texts, Function<LocalText, String> in, String between) {
    return texts.stream().map(in).collect(Collectors.joining(between));
  }
}
