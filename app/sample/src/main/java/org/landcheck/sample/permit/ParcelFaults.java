package org.landcheck.sample.permit;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;

/** Plants the faults of parcels of new farmland, each in a project of its own. */
final class ParcelFaults {
  private final PermitPlanter planter;
  private final ProtectedAreas protectedAreas;

  ParcelFaults(PermitPlanter planter, ProtectedAreas protectedAreas) {
    this.planter = planter;
    this.protectedAreas = protectedAreas;
  }

  void plant() {
    shapes();
    places();
    values();
    numbers();
  }

  private void shapes() {
    first("地块没有图形", "a parcel without a shape", DraftRow::withoutShape, "bcdk-null");
    first(
        "地块重复节点",
        "a vertex of a parcel twice",
        parcel -> parcel.shaped(BrokenShapes.twice(shape(parcel))),
        "bcdk-repeated-point");
    first(
        "地块边界自相交",
        "a parcel that crosses itself",
        parcel -> parcel.shaped(BrokenShapes.crossed(shape(parcel))),
        "bcdk-invalid");
    first(
        "地块边界有尖刺",
        "a spike of a parcel",
        parcel -> parcel.shaped(BrokenShapes.spiked(shape(parcel))),
        "bcdk-spike");
    first(
        "细碎地块",
        "a sliver of a parcel",
        parcel -> shape(parcel, BrokenShapes.sliver(shape(parcel))),
        "bcdk-sliver");
    firstTwo(
        "地块图形重复",
        "one parcel twice",
        (first, second) -> shape(second, shape(first)),
        "bcdk-duplicate",
        "bcdk-overlap");
    first(
        "两个地块重叠",
        "two parcels overlap",
        parcel -> shape(parcel, Sites.shrunk(shape(parcel), 1.05)),
        "bcdk-overlap");
  }

  private void places() {
    planter.on(
        "地块超出项目范围",
        "a parcel that reaches out of the project",
        p -> {
          DraftRow parcel = p.more().get(0);
          parcel.shaped(Sites.moved(shape(parcel), p.shape().getCoordinates()[0]));
        },
        "bcdk-in-project");
    planter.on(
        "地块进入生态保护红线",
        "parcels within a redline",
        p -> {
          p.area().shaped(Sites.moved(p.shape(), protectedAreas.inRedline()));
          Supplements.layOut(p);
        },
        "bcdk-redline");
    planter.on(
        "地块已是永久基本农田",
        "parcels that are basic farmland",
        p -> {
          p.area().shaped(Sites.moved(p.shape(), protectedAreas.inFarmland()));
          Supplements.layOut(p);
        },
        "bcdk-basic-farmland");
  }

  private void values() {
    planter.on(
        "没有地块面积", "no area of a parcel", p -> p.more().get(0).set("DKMJ", null), "bcdk-required");
    first(
        "地块面积错误",
        "a wrong area of a parcel",
        parcel -> parcel.set("DKMJ", (double) parcel.get("DKMJ") - 0.01),
        "bcdk-area");
    first("地类错误", "a land class of no farmland", p -> p.set("DLBM", "0201"), "bcdk-land-class");
    first("坡度级别错误", "a slope too steep", p -> p.set("PDJB", 5L), "bcdk-slope");
    first("质量等别错误", "no such quality", p -> p.set("ZLDB", 16L), "bcdk-grade");
    first(
        "地块名称首尾有空格",
        "blanks at the ends of a parcel's name",
        parcel -> parcel.set("DKMC", parcel.get("DKMC") + " "),
        "bcdk-blanks");
    first("乱码", "a garbled text", parcel -> parcel.set("DKMC", "\uFFFD\uFFFD1"), "text-garbled");
    first(
        "地块名称含控制字符",
        "a control character in a parcel's name",
        parcel -> parcel.set("DKMC", "地\u0002块"),
        "bcdk-control");
  }

  private void numbers() {
    first(
        "地块编号用了全角字符",
        "a parcel number of full-width characters",
        parcel -> parcel.set("DKBH", Slips.wide(parcel.get("DKBH"))),
        "bcdk-full-width");
    firstTwo(
        "两个地块同一编号",
        "one number for two parcels",
        (first, second) -> second.set("DKBH", first.get("DKBH")),
        "bcdk-unique");
    planter.on(
        "地块没有对应的项目",
        "a parcel of no project",
        p -> {
          p.more().get(0).set("XMBH", "BC43018120990001");
          // what is left adds up
          DraftRow stray = p.more().remove(0);
          Supplements.addUp(p);
          p.more().add(stray);
        },
        "bcdk-project");
  }

  /** Changes the first parcel of a project, which adds up again afterwards. */
  private void first(String zh, String en, Consumer<DraftRow> change, String... rules) {
    firstTwo(zh, en, (first, second) -> change.accept(first), rules);
  }

  private void firstTwo(
      String zh, String en, BiConsumer<DraftRow, DraftRow> change, String... rules) {
    planter.on(
        zh,
        en,
        p -> {
          change.accept(p.more().get(0), p.more().get(1));
          Supplements.addUp(p);
        },
        rules);
  }

  private static Geometry shape(DraftRow parcel) {
    return parcel.shape().orElseThrow();
  }

  private static void shape(DraftRow parcel, Geometry shape) {
    parcel.shaped(shape).set("DKMJ", Supplements.hectares(shape));
  }
}
