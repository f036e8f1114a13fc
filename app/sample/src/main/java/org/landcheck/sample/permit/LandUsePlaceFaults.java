package org.landcheck.sample.permit;

import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** Plants the faults of land-use permits that are about where they lie and how they are counted. */
final class LandUsePlaceFaults {
  private final LandUsePermits permits;
  private final PermitPlanter planter;
  private final ProtectedAreas protectedAreas;
  private final Coordinate abroad;

  /**
   * @param abroad a place out of the county
   */
  LandUsePlaceFaults(
      LandUsePermits permits,
      PermitPlanter planter,
      ProtectedAreas protectedAreas,
      Coordinate abroad) {
    this.permits = permits;
    this.planter = planter;
    this.protectedAreas = protectedAreas;
    this.abroad = abroad;
  }

  void plant() {
    numbers();
    shapes();
    texts();
    records();
  }

  /** First of all: they are about the last numbers of a year, which others must leave. */
  private void numbers() {
    PermitDraft again = planter.take(this::isLastOfItsYear);
    PermitDraft first = planter.take(permit -> yearOf(permit).equals(yearOf(again)));
    number(again, first.number());
    again.scans().clear();
    planter.record(
        "两个许可同一编号",
        "one number for two permits",
        Set.of(
            "ydhx-number-unique",
            "ydhx-serial",
            "jbxx-unique",
            "jbxx-equal",
            "ledger-equal",
            "ledger-area",
            "one-to-one"),
        first,
        again);
    planter.on(
        this::isLastOfItsYear,
        "编号是邻县的",
        "a number of the next county",
        p -> {
          String number = p.number().replaceFirst("^\\d{6}", "430182");
          number(p, number);
          p.scans().replaceAll(scan -> scan.filedUnder(number));
        },
        "ydhx-county-code");
  }

  /** Whether nothing is missed if the permit goes by another number. */
  private boolean isLastOfItsYear(PermitDraft permit) {
    return permits.permits.stream()
        .filter(other -> yearOf(other).equals(yearOf(permit)))
        .allMatch(other -> other.number().compareTo(permit.number()) <= 0);
  }

  /** County and year. */
  private static String yearOf(PermitDraft permit) {
    return permit.number().substring(0, 10);
  }

  private static void number(PermitDraft permit, String number) {
    permit.area().set("ZSBH", number);
    permit.record().set("ZSBH", number);
    permit.ledger().set(LandUsePermits.LEDGER_NUMBER, number);
  }

  private void shapes() {
    ShapeFaults shapes = new ShapeFaults(planter, "ydhx", LandUsePlaceFaults::restate);
    shapes.invalid();
    shapes.spike();
    shapes.sliver();
    shapes.duplicate();
    shapes.astray("超出县界", "an area out of the county", abroad, "in-county");
    shapes.astray("占用永久基本农田", "an area on basic farmland", protectedAreas.inFarmland(), "farmland");
    shapes.astray("进入生态保护红线", "an area within a redline", protectedAreas.inRedline(), "redline");
  }

  private void texts() {
    planter.on(
        "项目名称过长",
        "a name too long",
        p -> {
          String name = p.area().get("XMMC") + "（含配套道路、绿化及附属设施）".repeat(7);
          p.area().set("XMMC", name);
          p.record().set("XMMC", name);
          p.ledger().set(LandUsePermits.LEDGER_NAME, name);
        },
        "ydhx-length");
    planter.on(
        p -> p.day().getYear() == 2022,
        "土地用途用了旧分类",
        "a land use of the former classes",
        p -> p.area().set("TDYT", "R2"),
        "ydhx-land-use-mix");
    planter.on(
        "乱码", "a garbled text", p -> p.area().set("JSGM", "\uFFFD\uFFFD平方米"), "text-garbled");
  }

  private void records() {
    planter.on(
        "许可信息首尾有空格",
        "blanks at the ends in the record",
        p -> p.record().set("XMMC", p.record().get("XMMC") + " "),
        "jbxx-blanks");
    planter.on(
        "许可信息含控制字符",
        "a control character in the record",
        p -> p.record().set("XMMC", "示例\u0002项目"),
        "jbxx-control",
        "jbxx-equal");
    planter.on(
        "项目代码用了全角字符",
        "a project code of full-width characters",
        p -> p.record().set("XMDM", Slips.wide(p.record().get("XMDM"))),
        "jbxx-full-width",
        "jbxx-project-code");
    planter.on(
        "许可信息录入两次",
        "a record entered twice",
        p -> permits.records.add().like(p.record()),
        "jbxx-unique",
        "one-to-one");
  }

  /** All figures as the shape now is. */
  private static void restate(PermitDraft permit) {
    double area = PermitDraft.squareMetres(permit.shape());
    double green = Sites.round(area * 0.15);
    double roads = Sites.round(area * 0.05);
    permit
        .area()
        .set("ZYDMJ", area)
        .set("JYDMJ", Sites.round(area * 0.9))
        .set("YDMJ", String.valueOf(area));
    permit
        .record()
        .set("ZYDMJ", area)
        .set("LDKCMJ", green)
        .set("JTYSMJ", roads)
        .set("QTYDMJ", Sites.round(area - green - roads));
    permit.ledger().set(LandUsePermits.LEDGER_AREA, PermitDraft.mu(area));
  }
}
