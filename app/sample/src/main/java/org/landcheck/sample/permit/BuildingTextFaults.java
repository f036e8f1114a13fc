package org.landcheck.sample.permit;

import java.time.LocalDate;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** Plants the faults of building permits in shapes, numbers and texts, each in one of its own. */
final class BuildingTextFaults {
  private final BuildingPermits permits;
  private final PermitPlanter planter;
  private final Coordinate abroad;

  /**
   * @param abroad a place out of the county
   */
  BuildingTextFaults(BuildingPermits permits, PermitPlanter planter, Coordinate abroad) {
    this.permits = permits;
    this.planter = planter;
    this.abroad = abroad;
  }

  void plant() {
    shapes();
    numbers();
    texts();
    records();
  }

  private void shapes() {
    ShapeFaults shapes = new ShapeFaults(planter, "gcfw", BuildingFaults::restate);
    shapes.missing();
    shapes.repeatedPoint();
    shapes.invalid();
    shapes.spike();
    shapes.sliver();
    shapes.astray("超出县界", "an area out of the county", abroad, "in-county", "gcfw-in-land-use");
  }

  private void numbers() {
    planter.on(
        "发证日期超出年度",
        "a day out of the years",
        p -> date(p, LocalDate.of(2024, 3, 1)),
        "gcfw-date",
        "gcfw-number");
    planter.on(
        "编号是邻县的",
        "a number of the next county",
        p -> {
          String number = p.number().replaceFirst("^\\d{6}", "430182");
          number(p, number);
          p.scans().replaceAll(scan -> scan.filedUnder(number));
        },
        "gcfw-county-code");
    PermitDraft first = planter.take();
    PermitDraft again = planter.take(permit -> permit.day().getYear() == first.day().getYear());
    number(again, first.number());
    again.scans().clear();
    planter.record(
        "两个许可同一编号",
        "one number for two permits",
        Set.of("gcfw-number-unique", "gcxx-unique", "gcxx-equal", "ledger-equal", "one-to-one"),
        first,
        again);
  }

  private void texts() {
    planter.on(
        "电子监管号少一位",
        "a supervision number too short",
        p -> p.area().set("DZJGH", Slips.cut(p.area().get("DZJGH"))),
        "gcfw-supervision");
    planter.on(
        "首尾有空格",
        "blanks at the ends",
        p -> {
          p.area().set("JSWZ", p.area().get("JSWZ") + " ");
          p.record().set("XMMC", p.record().get("XMMC") + " ");
        },
        "gcfw-blanks",
        "gcxx-blanks");
    planter.on(
        "含控制字符",
        "control characters",
        p -> {
          p.area().set("JSWZ", "示例\u0002路");
          p.record().set("XMMC", "示例\u0002项目");
        },
        "gcfw-control",
        "gcxx-control",
        "gcxx-equal",
        "ledger-equal");
    planter.on(
        "乱码", "a garbled text", p -> p.area().set("JSWZ", "\uFFFD\uFFFD路8号"), "text-garbled");
    planter.on(
        "项目代码用了全角字符",
        "a project code of full-width characters",
        p -> {
          p.area().set("XMDM", Slips.wide(p.area().get("XMDM")));
          p.record().set("XMDM", p.area().get("XMDM"));
        },
        "gcfw-full-width",
        "gcxx-full-width",
        "gcxx-project-code");
  }

  private void records() {
    planter.on(
        "信用代码校验码错误",
        "a wrong check character",
        p -> p.record().set("TYSHXYDM", Slips.spoilt(p.record().get("TYSHXYDM"))),
        "gcxx-credit-code");
    planter.on(
        "计容面积大于总建筑面积",
        "more floor that counts than floor",
        p -> {
          double counted = (double) p.record().get("ZJZMJ") + 100;
          double land = (double) p.record().get("JRYDMJ");
          p.record().set("JRJZMJ", counted).set("RJL", Sites.round(counted / land));
        },
        "gcxx-counted");
    planter.on(
        "许可信息录入两次",
        "a record entered twice",
        p -> permits.records.add().like(p.record()),
        "gcxx-unique",
        "one-to-one");
  }

  private static void number(PermitDraft permit, String number) {
    permit.area().set("ZSBH", number);
    permit.record().set("ZSBH", number);
    permit.ledger().set(BuildingPermits.LEDGER_NUMBER, number);
  }

  private static void date(PermitDraft permit, LocalDate day) {
    permit.area().set("FZRQ", day);
    permit.record().set("FZRQ", day);
    permit.ledger().set(BuildingPermits.LEDGER_DATE, day.toString());
  }
}
