package org.landcheck.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.landcheck.api.LocalText;
import org.locationtech.jts.geom.Point;

/** Faults of zones, each in a small county of its own, for the sub-zones within would show them. */
public final class ZoneVariants {
  private static final double STEP = 4;
  private static final double NARROW_STEP = 0.0005;

  private final long seed;
  private final List<Variant> variants = new ArrayList<>();

  private ZoneVariants(long seed) {
    this.seed = seed;
  }

  /** All of them. */
  public static List<Variant> all(long seed) {
    ZoneVariants all = new ZoneVariants(seed);
    all.records();
    all.codes();
    all.shapes();
    all.borders();
    return List.copyOf(all.variants);
  }

  private void add(String name, String zh, String en, Consumer<ZoneDraft> change, String... rules) {
    ZoneDraft draft = new ZoneDraft(seed);
    change.accept(draft);
    variants.add(
        new Variant(
            "cadastral-zone", name, new LocalText(zh, en), draft.data(), Map.of(), Set.of(rules)));
  }

  private void records() {
    add(
        "djq-null",
        "地籍区有记录没有图形",
        "a zone without a shape",
        county -> {
          Draft added = county.addZone();
          added.parts.clear();
          added.area = null;
        },
        "djq-null");
    add(
        "djq-duplicate",
        "地籍区整条记录重复",
        "a zone twice",
        county -> county.addZone().code = county.ours.code,
        "djq-duplicate",
        "djq-overlap",
        "djq-code-unique");
    add(
        "djq-required",
        "地籍区没有名称",
        "a zone without a name",
        c -> c.ours.name = null,
        "djq-required");
    add(
        "djq-bsm-unique",
        "两个地籍区同一标识码",
        "one identifier for two zones",
        county -> county.ours.bsm = county.theirs.bsm,
        "djq-bsm-unique");
    add(
        "djq-element-code",
        "地籍区要素代码错误",
        "a wrong element code of a zone",
        county -> county.ours.ysdm = SampleLayers.VILLAGE_YSDM,
        "djq-element-code");
    add(
        "djq-area",
        "地籍区填报面积错误",
        "a wrong stated area of a zone",
        county -> county.ours.area = Math.rint(county.ours.area * 105) / 100,
        "djq-area");
    add(
        "text-garbled",
        "名称为乱码",
        "a garbled name",
        county -> county.ours.name = "\uFFFD\uFFFD镇",
        "text-garbled");
  }

  private void codes() {
    add(
        "djq-code-form",
        "地籍区代码多一位",
        "a zone code too long",
        county -> county.ours.code += "0",
        "djq-code-form",
        "djzq-code-parent");
    add(
        "djq-code-unique",
        "两个地籍区同一代码",
        "one code for two zones",
        county -> county.ours.code = county.theirs.code,
        "djq-code-unique",
        "djzq-code-parent");
    add(
        "djq-code-county",
        "地籍区代码是别县的",
        "a zone with the code of another county",
        county -> recode(county, "430103"),
        "djq-code-county");
  }

  /** Gives a zone and its sub-zones another county's code. */
  private static void recode(ZoneDraft county, String other) {
    List<Draft> villages = county.villagesOf(county.ours);
    for (Draft village : villages) {
      village.code = other + village.code.substring(6);
    }
    county.ours.code = other + county.ours.code.substring(6);
  }

  private void shapes() {
    add(
        "djq-repeated-point",
        "地籍区重复节点",
        "a vertex of a zone twice",
        county -> {
          ZoneDraft.Place place = county.zonePlace();
          double[] vertex = Ring.vertex(county.ours.shell(), place.vertex());
          county.ours.reshape(Ring.inserted(county.ours.shell(), place.vertex(), vertex));
        },
        "djq-repeated-point");
    add(
        "djq-invalid",
        "地籍区边界自相交",
        "a zone that crosses itself",
        county -> ShapeFaults.loop(county.ours, county.zonePlace().vertex()),
        "djq-invalid",
        "djq-gap",
        "djzq-cover",
        "djzq-not-covered");
    add(
        "djq-spike",
        "地籍区边界有尖刺",
        "a spike of a zone",
        county -> ShapeFaults.spike(county.ours, county.zonePlace().vertex()),
        "djq-spike",
        "djq-invalid");
    add(
        "djq-sharp-corner",
        "地籍区边界有尖锐角",
        "a sharp corner of a zone",
        county -> county.both((d, at) -> ShapeFaults.sharpen(d, at.vertex(), at.across())),
        "djq-sharp-corner",
        "djzq-sharp-corner");
    add(
        "djq-sliver",
        "细碎的地籍区",
        "a sliver of a zone",
        county -> county.addZone(List.of(ShapeFaults.strip(inside(county)))),
        "djq-sliver",
        "djq-overlap");
    add(
        "djq-multipart",
        "一个地籍区分成两块",
        "a zone in two parts",
        county -> {
          double[] piece = ShapeFaults.square(inside(county), 15);
          county.both((draft, at) -> ShapeFaults.enclave(draft, at.across(), piece));
        },
        "djq-multipart",
        "djzq-multipart");
  }

  /** A place in the sub-zone behind the border. */
  private static double[] inside(ZoneDraft county) {
    Draft[] across = new Draft[1];
    county.both((draft, at) -> across[0] = at.across());
    Point point = across[0].feature().geometry().orElseThrow().getInteriorPoint();
    return Ring.point(point.getX(), point.getY());
  }

  private void borders() {
    add(
        "djq-overlap",
        "两个地籍区重叠",
        "two zones overlap",
        county -> county.both((draft, at) -> ShapeFaults.move(draft, at.vertex(), STEP)),
        "djq-overlap",
        "djzq-overlap");
    add(
        "djq-gap",
        "两个地籍区之间有缝隙",
        "a gap between two zones",
        county -> county.both((draft, at) -> ShapeFaults.move(draft, at.vertex(), -STEP)),
        "djq-gap",
        "djzq-gap");
    add(
        "djq-missing-vertex",
        "两个地籍区缺少公共节点",
        "a vertex of one zone only",
        county ->
            county.both(
                (draft, at) -> {
                  double[] here = Ring.vertex(draft.shell(), at.vertex());
                  double[] next = Ring.vertex(draft.shell(), at.vertex() + 1);
                  draft.reshape(
                      Ring.inserted(draft.shell(), at.vertex(), Ring.between(here, next, 0.5)));
                }),
        "djq-missing-vertex",
        "djzq-missing-vertex");
    add(
        "djq-near-miss",
        "两个地籍区公共边未贴合",
        "zones that miss each other by half a millimetre",
        county -> county.both((draft, at) -> ShapeFaults.move(draft, at.vertex(), -NARROW_STEP)),
        "djq-near-miss",
        "djzq-near-miss");
  }
}
