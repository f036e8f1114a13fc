package org.landcheck.sample.permit;

import java.time.LocalDate;
import java.util.List;
import org.landcheck.sample.Dice;
import org.locationtech.jts.geom.Coordinate;

/** Plants the faults of projects of new farmland, each in one of its own. */
final class SupplementFaults {
  private final Supplements supplements;
  private final ProtectedAreas protectedAreas;
  private final Coordinate abroad;
  private final PermitPlanter planter;

  /**
   * @param abroad a place out of the county
   */
  SupplementFaults(
      Supplements supplements, ProtectedAreas protectedAreas, Coordinate abroad, Dice dice) {
    this.supplements = supplements;
    this.protectedAreas = protectedAreas;
    this.abroad = abroad;
    this.planter = new PermitPlanter(supplements.projects, dice);
  }

  List<PermitFault> plant() {
    shapes();
    new ParcelFaults(planter, protectedAreas).plant();
    records();
    figures();
    ledger();
    new PaperFaults(planter).plant("05");
    return planter.faults();
  }

  private void shapes() {
    ShapeFaults shapes = new ShapeFaults(planter, "bcxm", Supplements::layOut);
    shapes.missing("bcdk-in-project");
    shapes.repeatedPoint();
    shapes.invalid("bcdk-in-project");
    shapes.spike();
    shapes.sliver("bcdk-sliver");
    shapes.duplicate("bcdk-overlap");
    shapes.overlap("bcdk-overlap");
    shapes.astray("超出县界", "an area out of the county", abroad, "in-county");
  }

  private void records() {
    planter.on("没有当前阶段", "no stage", p -> p.record().set("JD", null), "bcxx-required");
    planter.on("阶段不规范", "an unknown stage", p -> p.record().set("JD", "完工"), "bcxx-stage");
    planter.on(
        "验收早于立项",
        "accepted before it was approved",
        p -> p.record().set("YSRQ", ((LocalDate) p.record().get("LXRQ")).minusDays(30)),
        "bcxx-dates");
    planter.on(
        "已验收没有验收文号",
        "accepted without a number",
        p -> {
          p.record().set("YSWH", null);
          p.ledger().set(Supplements.LEDGER_ACCEPTANCE, null);
        },
        "bcxx-accepted");
    planter.on(
        "同一项目录入两次",
        "a record entered twice",
        p -> supplements.records.add().like(p.record()),
        "bcxx-unique",
        "one-to-one");
    planter.on(
        "项目没有地块",
        "a project without parcels",
        p -> {
          supplements.parcels.rows().removeAll(p.more());
          p.more().clear();
        },
        "bcxx-parcels");
  }

  private void figures() {
    planter.on(
        "地块面积之和不等于新增耕地",
        "parcels that do not add up",
        p -> {
          p.record().set("XZGDMJ", Sites.round((double) p.record().get("XZGDMJ") - 1.2));
          p.record().set("STMJ", 0.0);
          Supplements.enter(p);
        },
        "bcxx-new-land");
    planter.on(
        "水田大于新增耕地",
        "more paddy than farmland",
        p -> {
          p.record().set("STMJ", (double) p.record().get("XZGDMJ") + 0.01);
          Supplements.enter(p);
        },
        "bcxx-areas");
    planter.on(
        "新增耕地大于新增农用地",
        "more farmland than agricultural land",
        p -> p.record().set("XZNYDMJ", (double) p.record().get("XZGDMJ") - 0.01),
        "bcxx-agricultural");
    planter.on("平均质量等别错误", "no such mean quality", p -> p.record().set("PJDB", 16.5), "bcxx-grade");
    planter.on(
        "建设规模与范围不一致",
        "another size than the map's",
        p -> p.record().set("JSGM", (double) p.record().get("JSGM") + 0.1),
        "bcxx-size");
  }

  private void ledger() {
    planter.on("台账缺少一行", "no row in the ledger", p -> p.ledger().clear(), "one-to-one");
    planter.on(
        "台账项目名称不一致",
        "another name in the ledger",
        p -> p.ledger().set(Supplements.LEDGER_NAME, "另一个项目"),
        "ledger-equal");
    planter.on(
        "范围的项目名称与登记不一致",
        "another name on the map",
        p -> p.area().set("XMMC", "另一个项目"),
        "bcxm-equal");
    planter.on("缺少项目范围", "no area", p -> supplements.areas.rows().remove(p.area()), "one-to-one");
  }
}
