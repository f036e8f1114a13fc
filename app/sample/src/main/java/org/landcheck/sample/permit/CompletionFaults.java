package org.landcheck.sample.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.landcheck.sample.Dice;
import org.locationtech.jts.geom.Coordinate;

/** Plants the faults of completion verifications, each in one of its own. */
final class CompletionFaults {
  private final Completions completions;
  private final Coordinate abroad;
  private final PermitPlanter planter;

  /**
   * @param abroad a place out of the county
   */
  CompletionFaults(Completions completions, Coordinate abroad, Dice dice) {
    this.completions = completions;
    this.abroad = abroad;
    this.planter = new PermitPlanter(completions.permits, dice);
  }

  List<PermitFault> plant() {
    shapes();
    areas();
    texts();
    records();
    ledger();
    PaperFaults papers = new PaperFaults(planter);
    papers.plant("04");
    papers.plantNumber();
    return planter.faults();
  }

  private void shapes() {
    ShapeFaults shapes = new ShapeFaults(planter, "hyfw", CompletionFaults::restate);
    shapes.missing();
    shapes.repeatedPoint();
    shapes.invalid();
    shapes.spike();
    shapes.sliver();
    shapes.duplicate("hyfw-in-building");
    shapes.overlap("hyfw-in-building");
    shapes.astray("超出县界", "an area out of the county", abroad, "in-county", "hyfw-in-building");
  }

  private void areas() {
    planter.on(
        "填报面积错误",
        "a wrong stated area",
        p -> p.area().set("ZYDMJ", Sites.round((double) p.area().get("ZYDMJ") * 1.1)),
        "hyfw-area");
    planter.on(
        "超出工程许可范围",
        "reaches out of the building permit",
        p -> {
          p.area().shaped(Sites.shrunk(p.shape(), 1.2));
          restate(p);
        },
        "hyfw-in-building");
    planter.on(
        "没有对应的工程许可",
        "no such building permit",
        p -> p.area().set("GGXKZH", "430181201900999"),
        "hyfw-building-permit");
    planter.on(
        "早于工程许可",
        "earlier than the building permit",
        p -> date(p, p.day().minusDays(520)),
        "hyfw-after-building");
    planter.on(
        "核实日期超出年度", "a day out of the years", p -> date(p, LocalDate.of(2024, 3, 1)), "hyfw-date");
  }

  private void texts() {
    planter.on(
        "没有核发机关",
        "no office named",
        p -> {
          p.area().set("HFJG", null);
          p.record().set("HFJG", null);
        },
        "hyfw-required");
    planter.on(
        "首尾有空格",
        "blanks at the ends",
        p -> {
          p.area().set("HFJG", p.area().get("HFJG") + " ");
          p.record().set("HFJG", p.area().get("HFJG"));
        },
        "hyfw-blanks",
        "hymx-blanks");
    planter.on(
        "含控制字符",
        "control characters",
        p -> {
          p.area().set("XMMC", p.area().get("XMMC") + "\u0002二期");
          p.record().set("JG", "框架\u0002三层");
        },
        "hyfw-control",
        "hymx-control",
        "ledger-name");
    planter.on(
        "要素代码少一位",
        "an element code too short",
        p -> p.area().set("YSDM", Slips.cut(p.area().get("YSDM"))),
        "hyfw-element-code");
    planter.on("乱码", "a garbled text", p -> p.record().set("JG", "\uFFFD\uFFFD"), "text-garbled");
    planter.on(
        "电子监管号用了全角字符",
        "a supervision number of full-width characters",
        p -> supervision(p, Slips.wide(p.area().get("DZJGH"))),
        "hyfw-full-width",
        "hyfw-supervision",
        "hymx-full-width",
        "hymx-supervision");
    planter.on(
        "电子监管号少一位",
        "a supervision number too short",
        p -> supervision(p, Slips.cut(p.area().get("DZJGH"))),
        "hyfw-supervision",
        "hymx-supervision");
    PermitDraft first = planter.take();
    PermitDraft again = planter.take();
    again.area().set("HYBH", first.number());
    again.record().set("HYBH", first.number());
    again.ledger().set(1, first.number());
    again.scans().clear();
    planter.record(
        "两项核实同一编号",
        "one number for two verifications",
        Set.of(
            "hyfw-number-unique",
            "hymx-unique",
            "hymx-equal",
            "ledger-equal",
            "ledger-name",
            "one-to-one"),
        first,
        again);
  }

  private void records() {
    planter.on("没有数据来源", "no source of data", p -> p.record().set("SJLY", null), "hymx-required");
    planter.on(
        "商业面积大于建筑面积",
        "more commercial floor than floor",
        p -> p.record().set("SYMJ", (double) p.record().get("JZMJ") + 10),
        "hymx-commercial");
    planter.on(
        "地下面积大于建筑面积",
        "more floor below ground than floor",
        p -> p.record().set("DXMJ", (double) p.record().get("JZMJ") + 10),
        "hymx-underground");
    planter.on("报建年份错误", "a year to come", p -> p.record().set("BJND", 2032L), "hymx-year");
    planter.on("栋数为负数", "a negative number", p -> p.record().set("DS", -2L), "hymx-positive");
    planter.on(
        "项目单位不是工程许可的建设单位",
        "another developer than permitted",
        p -> {
          p.area().set("XMDW", "另一家公司");
          p.record().set("XMDW", "另一家公司");
          p.ledger().set(Completions.LEDGER_DEVELOPER, "另一家公司");
        },
        "hyfw-developer");
    planter.on("核发机关与范围不一致", "another office", p -> p.record().set("HFJG", "另一个机关"), "hymx-equal");
  }

  private void ledger() {
    planter.on("台账缺少一行", "no row in the ledger", p -> p.ledger().clear(), "one-to-one");
    planter.on(
        "台账面积不一致",
        "another area in the ledger",
        p ->
            p.ledger()
                .set(Completions.LEDGER_AREA, (double) p.ledger().get(Completions.LEDGER_AREA) + 5),
        "ledger-equal");
    planter.on(
        "台账项目名称不一致",
        "another name in the ledger",
        p -> p.ledger().set(Completions.LEDGER_NAME, "另一个项目"),
        "ledger-name");
    planter.on(
        "缺少核实明细", "no record", p -> completions.records.rows().remove(p.record()), "one-to-one");
  }

  private static void supervision(PermitDraft permit, String number) {
    permit.area().set("DZJGH", number);
    permit.record().set("DZJGH", number);
  }

  private static void date(PermitDraft permit, LocalDate day) {
    permit.area().set("HYRQ", day);
    permit.record().set("HYRQ", day);
    permit.ledger().set(Completions.LEDGER_DATE, day.toString());
  }

  private static void restate(PermitDraft permit) {
    permit.area().set("ZYDMJ", PermitDraft.squareMetres(permit.shape()));
  }
}
