package org.landcheck.sample.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.landcheck.sample.Dice;
import org.locationtech.jts.geom.Coordinate;

/** Plants the faults of land-use permits, each in a permit of its own. */
final class LandUseFaults {
  private final LandUsePermits permits;
  private final ProtectedAreas protectedAreas;
  private final Coordinate abroad;
  private final PermitPlanter planter;

  /**
   * @param abroad a place out of the county
   */
  LandUseFaults(
      LandUsePermits permits, ProtectedAreas protectedAreas, Coordinate abroad, Dice dice) {
    this.permits = permits;
    this.protectedAreas = protectedAreas;
    this.abroad = abroad;
    this.planter = new PermitPlanter(permits.permits, dice);
  }

  List<PermitFault> plant() {
    new LandUsePlaceFaults(permits, planter, protectedAreas, abroad).plant();
    areas();
    values();
    records();
    ledger();
    PaperFaults papers = new PaperFaults(planter);
    papers.plant("06");
    papers.plantNumber();
    return planter.faults();
  }

  private void areas() {
    planter.on("红线没有图形", "an area without a shape", p -> p.area().withoutShape(), "ydhx-null");
    planter.on(
        "重复节点",
        "a vertex twice",
        p -> p.area().shaped(BrokenShapes.twice(p.shape())),
        "ydhx-repeated-point");
    PermitDraft under = planter.take();
    PermitDraft over = planter.take();
    over.area().shaped(Sites.rectangle(under.shape().getCentroid().getCoordinate(), 150, 150, 0.3));
    state(over);
    planter.record("两个红线重叠", "two areas overlap", Set.of("ydhx-overlap"), under, over);
    planter.on(
        "填报面积错误",
        "a wrong stated area",
        p -> {
          double wrong = Math.rint((double) p.area().get("ZYDMJ") * 11_000) / 1e4;
          p.area().set("ZYDMJ", wrong);
          p.record().set("ZYDMJ", wrong).set("QTYDMJ", null);
          double rest =
              wrong - (double) p.record().get("LDKCMJ") - (double) p.record().get("JTYSMJ");
          p.record().set("QTYDMJ", Math.rint(rest * 1e4) / 1e4);
        },
        "ydhx-area",
        "ledger-area");
  }

  private void values() {
    planter.on(
        "没有项目名称",
        "no name of the project",
        p -> p.area().set("XMMC", null),
        "ydhx-required",
        "jbxx-equal",
        "ledger-equal");
    planter.on(
        "要素代码错误",
        "a wrong element code",
        p -> p.area().set("YSDM", "8004010100"),
        "ydhx-element-code");
    planter.on(
        "电子监管号少一位",
        "a supervision number too short",
        p -> p.area().set("DZJGH", Slips.cut(p.area().get("DZJGH"))),
        "ydhx-supervision");
    planter.on(
        "取得方式不规范",
        "an unknown way of acquisition",
        p -> p.area().set("TDQDFS", "买的"),
        "ydhx-acquisition");
    planter.on(
        "土地用途代码错误", "an unknown land use", p -> p.area().set("TDYT", "0799"), "ydhx-land-use");
    planter.on(
        "净用地面积大于总面积",
        "a net area above the total",
        p -> p.area().set("JYDMJ", (double) p.area().get("ZYDMJ") + 10),
        "ydhx-net-area");
    planter.on(
        "用地面积不是数字",
        "an area that is no number",
        p -> p.area().set("YDMJ", "约30亩"),
        "ydhx-area-text");
    planter.on(
        "首尾有空格",
        "blanks at the ends",
        p -> p.area().set("YDWZ", p.area().get("YDWZ") + " "),
        "ydhx-blanks");
    planter.on(
        "含控制字符",
        "a control character",
        p -> p.area().set("JSGM", "总建筑面积\u00022000平方米"),
        "ydhx-control");
    planter.on(
        "编号用了全角字符",
        "a number of full-width digits",
        p -> p.area().set("DZJGH", Slips.wide(p.area().get("DZJGH"))),
        "ydhx-full-width",
        "ydhx-supervision");
  }

  private void records() {
    planter.on(
        "没有建设单位", "no builder", p -> p.record().set("JSDW", null), "jbxx-required", "jbxx-equal");
    planter.on(
        "项目代码少一位",
        "a project code too short",
        p -> p.record().set("XMDM", Slips.cut(p.record().get("XMDM"))),
        "jbxx-project-code");
    planter.on(
        "信用代码校验码错误",
        "a wrong check character",
        p -> p.record().set("TYSHXYDM", Slips.spoilt(p.record().get("TYSHXYDM"))),
        "jbxx-credit-code");
    planter.on(
        "分项面积之和不等于总面积",
        "parts that do not add up",
        p -> p.record().set("LDKCMJ", (double) p.record().get("LDKCMJ") + 5),
        "jbxx-sum");
    planter.on("停车位为负数", "a negative number", p -> p.record().set("TCW", -5L), "jbxx-range");
    planter.on("容积率不是数字", "a ratio in words", p -> p.record().set("RJL", "按规划条件"), "jbxx-ratio");
    planter.on(
        "单位与红线不一致", "another builder", p -> p.record().set("JSDW", "浏阳市另一家公司"), "jbxx-equal");
    planter.on(
        "发证日期与红线不一致",
        "another day of issue",
        p -> p.record().set("FZRQ", p.day().plusDays(3)),
        "jbxx-equal");
    planter.on(
        "发证日期超出年度",
        "a day out of the years",
        p -> date(p, p.day().withYear(2018)),
        "ydhx-date",
        "ydhx-number",
        "ydhx-land-use",
        "ledger-equal");
    planter.on("缺少许可信息", "no record", p -> permits.records.rows().remove(p.record()), "one-to-one");
  }

  private static void date(PermitDraft permit, LocalDate day) {
    permit.area().set("FZRQ", day);
    permit.record().set("FZRQ", day);
  }

  private void ledger() {
    planter.on("台账缺少一行", "no row in the ledger", p -> p.ledger().clear(), "one-to-one");
    planter.on(
        "台账编号写错",
        "a wrong number in the ledger",
        p -> p.ledger().set(LandUsePermits.LEDGER_NUMBER, p.number().replaceFirst("43", "34")),
        "one-to-one");
    planter.on(
        "台账项目名称不一致",
        "another name in the ledger",
        p -> p.ledger().set(LandUsePermits.LEDGER_NAME, "另一个项目"),
        "ledger-equal");
    planter.on(
        "台账面积不一致",
        "another area in the ledger",
        p ->
            p.ledger()
                .set(
                    LandUsePermits.LEDGER_AREA,
                    (double) p.ledger().get(LandUsePermits.LEDGER_AREA) + 1),
        "ledger-area");
  }

  /** Stated areas as the shape now is, and the ledger's. */
  private static void state(PermitDraft permit) {
    double area = PermitDraft.squareMetres(permit.shape());
    double green = (double) permit.record().get("LDKCMJ");
    double roads = (double) permit.record().get("JTYSMJ");
    permit.area().set("ZYDMJ", area).set("JYDMJ", area).set("YDMJ", String.valueOf(area));
    permit.record().set("ZYDMJ", area).set("QTYDMJ", Math.rint((area - green - roads) * 1e4) / 1e4);
    permit.ledger().set(LandUsePermits.LEDGER_AREA, PermitDraft.mu(area));
  }
}
