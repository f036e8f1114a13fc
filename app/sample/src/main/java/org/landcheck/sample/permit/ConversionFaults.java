package org.landcheck.sample.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.landcheck.sample.Dice;
import org.locationtech.jts.geom.Coordinate;

/** Plants the faults of conversions, each in one of its own. */
final class ConversionFaults {
  private final Conversions conversions;
  private final ProtectedAreas protectedAreas;
  private final Coordinate abroad;
  private final PermitPlanter planter;

  /**
   * @param abroad a place out of the county
   */
  ConversionFaults(
      Conversions conversions, ProtectedAreas protectedAreas, Coordinate abroad, Dice dice) {
    this.conversions = conversions;
    this.protectedAreas = protectedAreas;
    this.abroad = abroad;
    this.planter = new PermitPlanter(conversions.permits, dice);
  }

  List<PermitFault> plant() {
    shapes();
    areas();
    texts();
    records();
    figures();
    approvals();
    ledger();
    new PaperFaults(planter).plant("06");
    return planter.faults();
  }

  private void shapes() {
    ShapeFaults shapes = new ShapeFaults(planter, "zzhx", ConversionFaults::restate);
    shapes.missing();
    shapes.repeatedPoint();
    shapes.invalid();
    shapes.spike();
    shapes.sliver();
    shapes.duplicate();
    shapes.overlap();
    shapes.astray("超出县界", "an area out of the county", abroad, "in-county");
    shapes.astray("进入生态保护红线", "an area within a redline", protectedAreas.inRedline(), "redline");
  }

  private void areas() {
    planter.on(
        "填报面积错误",
        "a wrong stated area",
        p -> {
          double more = (double) p.area().get("YDZMJ") / 10;
          p.area().set("YDZMJ", (double) p.area().get("YDZMJ") + more);
          larger(p, more);
        },
        "zzhx-area");
    planter.on(
        "行政区代码是邻县的",
        "the code of the next county",
        p -> both(p, "XZQDM", "430182"),
        "zzhx-county-code");
    planter.on(
        "红线没有对应的信息",
        "an area of no record",
        p -> p.area().set("YDBPID", "ZZ430181209900001"),
        "zzhx-record",
        "zzxx-on-map");
    planter.on(
        "项目没有红线",
        "a project without an area",
        p -> conversions.areas.rows().remove(p.area()),
        "zzxx-on-map");
  }

  private void texts() {
    planter.on(
        "没有电子监管号",
        "no supervision number",
        p -> both(p, "DZJGH", null),
        "zzhx-required",
        "zzxx-required");
    planter.on(
        "电子监管号少一位",
        "a supervision number too short",
        p -> both(p, "DZJGH", Slips.cut(p.area().get("DZJGH"))),
        "zzhx-supervision",
        "zzxx-supervision");
    planter.on(
        "乱码", "a garbled text", p -> p.record().set("XMWZ", "\uFFFD\uFFFD村"), "text-garbled");
    planter.on(
        "电子监管号用了全角字符",
        "a supervision number of full-width characters",
        p -> both(p, "DZJGH", Slips.wide(p.area().get("DZJGH"))),
        "zzhx-full-width",
        "zzhx-supervision",
        "zzxx-full-width",
        "zzxx-supervision");
    planter.on("首尾有空格", "blanks at the ends", p -> rename(p, " "), "zzhx-blanks", "zzxx-blanks");
    planter.on(
        "含控制字符",
        "control characters",
        p -> {
          p.area().set("YSDM", "80030\u000210");
          p.record().set("XMWZ", "示例\u0002村");
        },
        "zzhx-control",
        "zzhx-element-code",
        "zzxx-control");
  }

  private void records() {
    planter.on(
        "要素代码少一位",
        "an element code too short",
        p -> p.record().set("YSDM", Slips.cut(p.record().get("YSDM"))),
        "zzxx-element-code");
    planter.on(
        "红线的要素代码少一位",
        "an element code of an area too short",
        p -> p.area().set("YSDM", Slips.cut(p.area().get("YSDM"))),
        "zzhx-element-code");
    planter.on(
        "批次类型不规范", "an unknown kind of batch", p -> p.record().set("PCLX", "其他"), "zzxx-batch");
    planter.on(
        "电子监管号与红线不一致",
        "another supervision number",
        p -> p.record().set("DZJGH", ((String) p.record().get("DZJGH")).replace("NZ", "YG")),
        "zzxx-equal");
    planter.on(
        "同一信息录入两次",
        "a record entered twice",
        p -> conversions.records.add().like(p.record()),
        "zzxx-unique",
        "one-to-one");
  }

  private void figures() {
    planter.on("信息面积与红线不一致", "another area than the map's", p -> larger(p, 1.5), "zzxx-area");
    planter.on(
        "集体和国有面积之和不符",
        "parts that do not add up",
        p -> p.record().set("GYTDMJ", (double) p.record().get("GYTDMJ") + 0.01),
        "zzxx-owners");
    planter.on(
        "水田大于耕地",
        "more paddy than cultivated land",
        p -> p.record().set("STMJ", (double) p.record().get("GDMJ") + 0.01),
        "zzxx-farmland");
    planter.on(
        "永久基本农田大于耕地",
        "more basic farmland than cultivated land",
        p -> p.record().set("YJJBNTMJ", (double) p.record().get("GDMJ") + 0.01),
        "zzxx-basic-farmland");
    planter.on(
        "新增建设用地大于总面积",
        "more new building land than land",
        p -> p.record().set("XZJSYDMJ", (double) p.record().get("YDZMJ") + 0.01),
        "zzxx-new-land");
    planter.on(
        "面积为负数",
        "a negative area",
        p -> p.record().set("GYTDMJ", -0.5).set("JTTDMJ", (double) p.record().get("YDZMJ") + 0.5),
        "zzxx-positive");
  }

  private void approvals() {
    planter.on("没有批复文号", "no number of the approval", p -> numbered(p, null), "zzpf-required");
    planter.on(
        "批复日期超出年度",
        "a day out of the years",
        p -> {
          approval(p).set("PFRQ", LocalDate.of(2019, 5, 6));
          p.ledger().set(Conversions.LEDGER_DATE, "2019-05-06");
        },
        "zzpf-date");
    planter.on(
        "批复文号不规范",
        "an approval number of no form",
        p -> numbered(p, "湘政地" + p.day().getYear() + "年第" + p.day().getDayOfYear() + "号"),
        "zzpf-number");
    PermitDraft first = planter.take();
    PermitDraft again = planter.take();
    numbered(again, approval(first).get("PFWH"));
    planter.record("两个批复同一文号", "one number for two approvals", Set.of("zzpf-unique"), first, again);
    planter.on(
        "批复没有对应的信息",
        "an approval of no record",
        p -> approval(p).set("YDBPID", "ZZ430181209900002"),
        "zzpf-record",
        "zzxx-approval",
        "one-to-one");
    planter.on(
        "同一项目两个批复",
        "two approvals of one project",
        p -> conversions.approvals.add().like(approval(p)).set("PFWH", "湘政地〔2023〕9001号"),
        "zzxx-approval",
        "ledger-approval",
        "one-to-one");
  }

  private void ledger() {
    planter.on("台账缺少一行", "no row in the ledger", p -> p.ledger().clear(), "one-to-one");
    planter.on(
        "台账项目名称不一致",
        "another name in the ledger",
        p -> p.ledger().set(Conversions.LEDGER_NAME, "另一个项目"),
        "ledger-equal");
    planter.on(
        "台账批复文号不一致",
        "another approval in the ledger",
        p -> p.ledger().set(Conversions.LEDGER_NUMBER, "湘政地〔2023〕9002号"),
        "ledger-approval");
  }

  /** Another number of the approval, in the ledger too. */
  private static void numbered(PermitDraft permit, Object number) {
    approval(permit).set("PFWH", number);
    permit.ledger().set(Conversions.LEDGER_NUMBER, number);
  }

  private static DraftRow approval(PermitDraft permit) {
    return permit.more().get(0);
  }

  private static void both(PermitDraft permit, String field, Object value) {
    permit.area().set(field, value);
    permit.record().set(field, value);
  }

  private static void rename(PermitDraft permit, String more) {
    both(permit, "JSXMMC", permit.area().get("JSXMMC") + more);
  }

  /** More collective land in the record, and in the ledger. */
  private static void larger(PermitDraft permit, double hectares) {
    DraftRow record = permit.record();
    record
        .set("YDZMJ", (double) record.get("YDZMJ") + hectares)
        .set("JTTDMJ", (double) record.get("JTTDMJ") + hectares);
    Conversions.enter(permit);
  }

  private static void restate(PermitDraft permit) {
    Conversions.state(permit.area(), permit.record());
    Conversions.enter(permit);
  }
}
