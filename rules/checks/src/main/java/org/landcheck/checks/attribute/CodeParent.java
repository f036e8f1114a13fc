package org.landcheck.checks.attribute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.Counties;
import org.landcheck.checks.County;
import org.landcheck.checks.LayerLabel;
import org.landcheck.checks.Texts;
import org.landcheck.checks.rows.Overlay;

/**
 * Finds codes whose front part is not the code of anything above them.
 *
 * <p>The first {@code length} characters of {@code field} must be a value of {@code parentField} in
 * the layer the rule compares with (kind {@code no-parent}). A rule that compares with no layer
 * looks at the county: they must be a code the county has or had (kind {@code county}), or, if the
 * county is not known, one that a county has or had (kind {@code unknown-county}). Blanks at the
 * ends do not count; missing values are left to {@code attribute.required}, short ones to {@code
 * attribute.pattern} unless they are shorter than {@code length}.
 *
 * <p>With a layer to compare with, the finding carries the code that the place of the feature calls
 * for ({@code suggested}), and whether it is certain: see {@link ParentPlace}.
 */
public final class CodeParent implements LayerCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);
  static final Param<Long> LENGTH = Param.integer("length", 6, 1, 64);
  static final Param<String> PARENT_FIELD =
      Param.text("parentField", "").meaning(Meaning.FIELD_OF_AGAINST);

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.code-parent",
          QualityElement.DOMAIN_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELD, LENGTH, PARENT_FIELD));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(new FillCodeFromParent());
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    String field = inspection.param(FIELD);
    if (!Column.present(layer, field, inspection)) {
      return;
    }
    if (inspection.rule().against().isEmpty()) {
      inspectCounty(layer, field, inspection);
    } else if (inspection.against().isPresent()) {
      inspectParents(layer, field, inspection.against().get(), inspection);
    } else {
      String missing = inspection.rule().against().get();
      inspection.skip(
          Optional.empty(),
          new LocalText("数据中没有图层 " + missing, "the data have no layer " + missing));
    }
  }

  private static void inspectParents(
      Layer layer, String field, Layer parents, Inspection inspection) {
    String parentField = inspection.param(PARENT_FIELD);
    int parentColumn = parents.schema().indexOf(parentField);
    if (parentColumn < 0) {
      inspection.skip(
          Optional.empty(),
          new LocalText(
              "图层 " + parents.name() + " 没有字段 " + parentField,
              "layer " + parents.name() + " has no field " + parentField));
      return;
    }
    Overlay children = Overlay.of(layer);
    Overlay above = Overlay.of(parents);
    Orphans.Key key =
        new Orphans.Key(
            children.base(),
            front(layer, field, inspection),
            above.base(),
            Front.whole(parentColumn));
    int[] orphans = Orphans.of(key, inspection).now(children, above);
    if (orphans.length == 0) {
      return;
    }
    Suggestions places = new Suggestions(key, children, above, inspection);
    Suggestion[] suggestions = places.of(orphans);
    boolean[] certain = places.certain(suggestions);
    for (int i = 0; i < suggestions.length; i++) {
      FindingBuilder finding = finding(layer, orphans[i], field, "no-parent", inspection);
      LocalText title = LayerLabel.against(inspection);
      finding
          .arg("parents", parents.name())
          .arg("parentsZh", title.zh())
          .arg("parentsEn", title.en());
      if (suggestions[i] != null) {
        finding
            .arg("kind", "misplaced")
            .arg("suggested", suggestions[i].code())
            .arg("certain", certain[i] ? "yes" : "no");
      }
      inspection.report(finding.build());
    }
  }

  private static void inspectCounty(Layer layer, String field, Inspection inspection) {
    Set<String> known = new TreeSet<>();
    Optional<County> county = inspection.county().flatMap(Counties.hunan()::of);
    if (county.isPresent()) {
      known.add(county.get().code());
      known.addAll(county.get().formerCodes());
    } else if (inspection.county().isPresent()) {
      known.add(inspection.county().get());
    } else {
      for (County each : Counties.hunan().all()) {
        known.add(each.code());
        known.addAll(each.formerCodes());
      }
    }
    boolean one = inspection.county().isPresent();
    Front front = front(layer, field, inspection);
    for (int row : Orphans.outside(known, Overlay.of(layer), front, inspection)) {
      FindingBuilder finding =
          finding(layer, row, field, one ? "county" : "unknown-county", inspection);
      if (one) {
        String name = county.map(County::name).orElse("");
        finding.arg("expected", String.join(" / ", known)).arg("county", name);
      }
      inspection.report(finding.build());
    }
  }

  private static Front front(Layer layer, String field, Inspection inspection) {
    return new Front(layer.schema().indexOf(field), inspection.param(LENGTH).intValue());
  }

  private static FindingBuilder finding(
      Layer layer, int row, String field, String kind, Inspection inspection) {
    LocalText label = Column.label(layer, field, inspection);
    String code = Texts.shown(layer.value(row, layer.schema().indexOf(field)));
    return Finding.by(inspection.rule(), INFO)
        .on(layer, row)
        .arg("kind", kind)
        .arg("fieldZh", label.zh())
        .arg("fieldEn", label.en())
        .arg("value", code)
        .arg("front", front(layer, field, inspection).of(code))
        .locator(field);
  }
}
