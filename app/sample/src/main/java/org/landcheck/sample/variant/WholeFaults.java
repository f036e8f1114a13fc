package org.landcheck.sample.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.landcheck.api.Companion;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.sample.SampleCounty;
import org.landcheck.sample.Variant;

/** Faults that break data as a whole: coordinate systems, places, layers and fields. */
final class WholeFaults {
  /** 宁乡市, most of which lies in the next zone to the west. */
  private static final String WESTERN = "430182";

  /** Metres from where the sample lies to there: within the zone, and into the next one. */
  private static final double WESTWARD = -112_000;

  private static final double INTO_THE_NEXT_ZONE = -37_817_000;

  /** Metres northward, out of the province. */
  private static final double FAR = 1_000_000;

  private final String pack;
  private final Dataset clean;
  private final List<Variant> variants = new ArrayList<>();

  /**
   * @param clean data without a fault
   */
  WholeFaults(String pack, Dataset clean) {
    this.pack = pack;
    this.clean = clean;
  }

  List<Variant> variants() {
    return List.copyOf(variants);
  }

  /** Adds what can go wrong with any data. */
  WholeFaults places() {
    add(
        "crs-undeclared",
        "没有注明坐标系",
        "no coordinate system",
        d -> Reworked.declared(d, Crs.UNDECLARED));
    add(
        "crs-wrong",
        "坐标系是 1980 西安坐标系",
        "Xian 1980 declared",
        d -> Reworked.declared(d, Systems.xian()));
    add(
        "crs-name",
        "坐标系名称是 6 度分带的",
        "a system with the name of a 6-degree zone",
        d -> {
          Dataset western = Reworked.renamed(d, SampleCounty.COUNTY, WESTERN);
          return Reworked.declared(
              Reworked.moved(western, INTO_THE_NEXT_ZONE, 0), Systems.sixDegree());
        });
    add("crs-zone", "坐标没有带号", "eastings without zone number", d -> Reworked.moved(d, -38e6, 0));
    add(
        "crs-axis-order",
        "纵横坐标颠倒",
        "easting and northing in each other's place",
        Reworked::swapped);
    add(
        "crs-extent",
        "坐标不在本县也不在本省",
        "coordinates out of county and province",
        d -> Reworked.moved(d, 0, FAR));
    variants.add(
        new Variant(
            pack,
            "crs-shift",
            new LocalText("整体偏移 60 米", "shifted by 60 m as a whole"),
            Reworked.moved(clean, 48, 36),
            Map.of(Companion.REFERENCE, clean),
            Set.of("crs-shift")));
    return this;
  }

  private void add(String rule, String zh, String en, UnaryOperator<Dataset> change) {
    add(rule, zh, en, change, rule);
  }

  /** Adds a fault that must be found by some rules. */
  void add(String name, String zh, String en, UnaryOperator<Dataset> change, String... rules) {
    LocalText title = new LocalText(zh, en);
    Dataset changed = change.apply(clean);
    variants.add(new Variant(pack, name, title, changed, Map.of(), Set.of(rules)));
  }

  /** Adds a layer, and a required field of another, that is not there or too short. */
  WholeFaults structure(String layer, String ofLayer, String field, String... alsoFinds) {
    List<String> found = new ArrayList<>(List.of(alsoFinds));
    found.add("layer-missing");
    add(
        "layer-missing",
        "缺少图层或表 " + layer,
        "layer or table " + layer + " is missing",
        d -> Reworked.without(d, layer),
        found.toArray(String[]::new));
    add(
        "field-missing",
        "缺少字段 " + field,
        "field " + field + " is missing",
        d -> Reworked.withoutField(d, ofLayer, field),
        "field-missing");
    add(
        "field-type",
        "字段 " + field + " 太短",
        "field " + field + " is too short",
        d -> Reworked.resized(d, ofLayer, field, 12),
        "field-type");
    return this;
  }

  /** Adds two fields of a layer whose aliases stand in each other's place. */
  WholeFaults shifted(String layer, String field, String alias, String other, String otherAlias) {
    add(
        "dictionary-alias",
        "字段 " + field + " 和 " + other + " 的别名错位",
        "aliases of " + field + " and " + other + " in each other's place",
        d -> Reworked.aliased(d, layer, Map.of(field, otherAlias, other, alias)),
        "dictionary");
    return this;
  }

  /** Adds a field that bears its title for a name. */
  WholeFaults titled(String layer, String field, String title) {
    add(
        "dictionary-name",
        "字段 " + field + " 的名称是“" + title + "”",
        "field " + field + " is called " + title,
        d -> Reworked.called(d, layer, field, title),
        "dictionary");
    return this;
  }

  /** Adds a field that the data dictionary does not have. */
  WholeFaults unlisted(String layer, String field) {
    add(
        "dictionary-unlisted",
        "图层或表 " + layer + " 有字典之外的字段 " + field,
        "layer or table " + layer + " has a field " + field + " that the dictionary has not",
        d -> Reworked.withField(d, layer, field),
        "dictionary");
    return this;
  }

  /** Adds a field that stands in front of all others. */
  WholeFaults outOfOrder(String layer, String field) {
    add(
        "dictionary-order",
        "字段 " + field + " 排在最前",
        "field " + field + " stands in front of all others",
        d -> Reworked.withFirst(d, layer, field),
        "dictionary");
    return this;
  }

  /** Adds a line where there should be a polygon. */
  WholeFaults line(String layer, String rule, String... alsoFinds) {
    List<String> found = new ArrayList<>(List.of(alsoFinds));
    found.add(rule);
    add(
        rule,
        "图层 " + layer + " 中有一条线",
        "a line in layer " + layer,
        d -> Reworked.firstAsLine(d, layer),
        found.toArray(String[]::new));
    return this;
  }

  /** Adds a code that the county had before. */
  WholeFaults formerCode(String rule) {
    add(
        rule,
        "沿用旧行政区划代码",
        "a code that the county had before",
        d -> {
          Dataset western = Reworked.renamed(d, SampleCounty.COUNTY, WESTERN);
          return Reworked.moved(
              Reworked.renamed(western, WESTERN + "001", "430124001"), WESTWARD, 0);
        },
        rule);
    return this;
  }
}
