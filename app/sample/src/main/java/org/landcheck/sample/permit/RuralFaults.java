package org.landcheck.sample.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.landcheck.sample.Dice;
import org.locationtech.jts.geom.Coordinate;

/** Plants the faults of rural permits, each in a permit of its own. */
final class RuralFaults {
  private final RuralPermits permits;
  private final ProtectedAreas protectedAreas;
  private final Coordinate abroad;
  private final PermitPlanter planter;

  /**
   * @param abroad a place out of the county
   */
  RuralFaults(RuralPermits permits, ProtectedAreas protectedAreas, Coordinate abroad, Dice dice) {
    this.permits = permits;
    this.protectedAreas = protectedAreas;
    this.abroad = abroad;
    this.planter = new PermitPlanter(permits.permits, dice);
  }

  List<PermitFault> plant() {
    people();
    bodies();
    shapes();
    values();
    buildings();
    numbers();
    ledger();
    house(
        "个人建房没有身份证件",
        "a house builder without identity paper",
        p -> p.scans().remove(p.paper("05")),
        "archive-missing-class");
    PaperFaults papers = new PaperFaults(planter);
    papers.plant("02");
    papers.plantNumber();
    return planter.faults();
  }

  private void people() {
    house(
        "身份证号校验码错误",
        "a wrong check digit of an identity number",
        p -> p.area().set("SFZH", Slips.spoilt(p.area().get("SFZH"))),
        "xcxk-identity");
    house(
        "个人建房没有身份证号",
        "a house builder without identity number",
        p -> p.area().set("SFZH", null),
        "xcxk-identity-required");
    house(
        "身份证号用了全角字符",
        "an identity number of full-width digits",
        p -> p.area().set("SFZH", Slips.wide(p.area().get("SFZH"))),
        "xcxk-full-width",
        "xcxk-identity");
    house(
        "宅基地面积超标",
        "a house plot too large",
        p -> {
          p.area().shaped(Sites.rectangle(p.shape().getCentroid().getCoordinate(), 16, 15, 0.3));
          restate(p);
        },
        "xcxk-house-size");
  }

  private void bodies() {
    body(
        "许可类型不规范",
        "an unknown kind of permit",
        p -> p.area().set("XKLX", "商品房"),
        "xcxk-kind",
        // of what is of no known kind all papers are asked
        "archive-missing-class");
    body(
        "信用代码校验码错误",
        "a wrong check character",
        p -> p.area().set("TYSHXYDM", Slips.spoilt(p.area().get("TYSHXYDM"))),
        "xcxk-credit-code");
    body(
        "单位没有信用代码",
        "a body without credit code",
        p -> p.area().set("TYSHXYDM", null),
        "xcxk-credit-required");
    body(
        "填报面积错误",
        "a wrong stated area",
        p -> area(p, Math.rint((double) p.area().get("ZYDMJ") * 110) / 100),
        "xcxk-area");
  }

  private void shapes() {
    ShapeFaults shapes = new ShapeFaults(planter, "xcxk", RuralFaults::restate);
    shapes.missing();
    shapes.repeatedPoint();
    shapes.invalid();
    shapes.spike();
    shapes.sliver();
    shapes.duplicate();
    shapes.overlap();
    shapes.astray("超出县界", "an area out of the county", abroad, "in-county");
    shapes.astray("占用永久基本农田", "an area on basic farmland", protectedAreas.inFarmland(), "farmland");
    shapes.astray("进入生态保护红线", "an area within a redline", protectedAreas.inRedline(), "redline");
  }

  private void values() {
    planter.on(
        "要素代码少一位",
        "an element code too short",
        p -> p.area().set("YSDM", Slips.cut(p.area().get("YSDM"))),
        "xcxk-element-code");
    planter.on("没有乡镇", "no township", p -> p.area().set("XZMC", null), "xcxk-required");
    planter.on("首尾有空格", "blanks at the ends", p -> p.area().set("YDXZ", "宅基地 "), "xcxk-blanks");
    planter.on(
        "含控制字符", "a control character", p -> p.area().set("YDXZ", "宅\u0002基地"), "xcxk-control");
    planter.on("乱码", "a garbled text", p -> p.area().set("YDXZ", "\uFFFD\uFFFD地"), "text-garbled");
    planter.on(
        "是否占用农用地填写不规范",
        "neither yes nor no",
        p -> p.area().set("ZYNYD", "无"),
        "xcxk-farmland-flag");
    planter.on(
        "占用农用地没有批文",
        "farmland without approval",
        p -> p.area().set("ZYNYD", "是").set("NZYPWH", null),
        "xcxk-conversion");
  }

  private void buildings() {
    planter.on(
        "占地面积大于用地面积",
        "a footprint larger than the land",
        p -> p.area().set("ZDMJ", (double) p.area().get("ZYDMJ") + 5),
        "xcxk-footprint");
    planter.on(
        "建筑面积过大",
        "more floor than the storeys give",
        p -> p.area().set("JZMJ", Math.rint((double) p.area().get("JZMJ") * 150) / 100),
        "xcxk-floors");
    planter.on("层数过多", "too many storeys", p -> p.area().set("CS", 33L), "xcxk-storeys");
  }

  private void numbers() {
    planter.on(
        "发证日期超出年度",
        "a day out of the years",
        p -> date(p, LocalDate.of(2020, 6, 1)),
        "xcxk-date",
        "xcxk-number");
    planter.on(
        "编号年份与发证日期不一致",
        "a number of another year",
        p -> date(p, p.day().withYear(p.day().getYear() == 2021 ? 2022 : 2021)),
        "xcxk-number");
    planter.on(
        "编号是邻县的",
        "a number of the next county",
        p -> number(p, p.number().replaceFirst("^\\d{6}", "430182")),
        "xcxk-county-code");
    PermitDraft first = planter.take();
    PermitDraft again = planter.take();
    again.area().set("ZSBH", first.number());
    // the number tells the year, which is not what is wrong here
    date(again, first.day());
    again.ledger().set(RuralPermits.LEDGER_NUMBER, first.number());
    again.scans().clear();
    planter.record(
        "两个许可同一编号",
        "one number for two permits",
        Set.of("xcxk-number-unique", "ledger-equal", "one-to-one"),
        first,
        again);
  }

  private void ledger() {
    planter.on("台账缺少一行", "no row in the ledger", p -> p.ledger().clear(), "one-to-one");
    planter.on(
        "缺少许可范围",
        "no area",
        p -> permits.areas.rows().remove(p.area()),
        "one-to-one",
        "archive-orphan-folder");
    planter.on(
        "台账申请人不一致",
        "another applicant in the ledger",
        p -> p.ledger().set(RuralPermits.LEDGER_APPLICANT, "另一村民"),
        "ledger-equal");
  }

  private void house(String zh, String en, Consumer<PermitDraft> change, String... rules) {
    planter.on(p -> p.area().get("XKLX").equals(RuralPermits.HOUSE), zh, en, change, rules);
  }

  private void body(String zh, String en, Consumer<PermitDraft> change, String... rules) {
    planter.on(p -> !p.area().get("XKLX").equals(RuralPermits.HOUSE), zh, en, change, rules);
  }

  private static void area(PermitDraft permit, double squareMetres) {
    permit.area().set("ZYDMJ", squareMetres);
    permit.ledger().set(RuralPermits.LEDGER_AREA, squareMetres);
  }

  private static void date(PermitDraft permit, LocalDate day) {
    permit.area().set("FZRQ", day);
    permit.ledger().set(RuralPermits.LEDGER_DATE, day.toString());
  }

  /** Another number everywhere, on the papers too. */
  private static void number(PermitDraft permit, String number) {
    permit.area().set("ZSBH", number);
    permit.ledger().set(RuralPermits.LEDGER_NUMBER, number);
    permit.scans().replaceAll(scan -> scan.filedUnder(number));
  }

  private static void restate(PermitDraft permit) {
    RuralPermits.state(permit.area(), permit.shape());
    permit.ledger().set(RuralPermits.LEDGER_AREA, permit.area().get("ZYDMJ"));
  }
}
