package org.landcheck.sample.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedXY;
import org.landcheck.sample.Dice;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Plants the faults of land-use permits, each in a permit of its own. */
final class LandUseFaults {
  private final LandUsePermits permits;
  private final Dice dice;
  private final List<PermitFault> faults = new ArrayList<>();
  private int next;

  LandUseFaults(LandUsePermits permits, Dice dice) {
    this.permits = permits;
    this.dice = dice;
  }

  List<PermitFault> plant() {
    areas();
    values();
    records();
    ledger();
    papers();
    return faults;
  }

  private void areas() {
    on("红线没有图形", "an area without a shape", p -> p.area().withoutShape(), "ydhx-null");
    on("重复节点", "a vertex twice", p -> p.area().shaped(twice(p.shape())), "ydhx-repeated-point");
    PermitDraft under = take();
    PermitDraft over = take();
    over.area().shaped(Sites.rectangle(under.shape().getCentroid().getCoordinate(), 150, 150, 0.3));
    state(over);
    fault("两个红线重叠", "two areas overlap", Set.of("ydhx-overlap"), under, over);
    on(
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
    on("没有项目名称", "no name of the project", p -> p.area().set("XMMC", null), "ydhx-required");
    on(
        "要素代码错误",
        "a wrong element code",
        p -> p.area().set("YSDM", "8004010100"),
        "ydhx-element-code");
    on(
        "电子监管号少一位",
        "a supervision number too short",
        p -> p.area().set("DZJGH", ((String) p.area().get("DZJGH")).substring(1)),
        "ydhx-supervision");
    on(
        "取得方式不规范",
        "an unknown way of acquisition",
        p -> p.area().set("TDQDFS", "买的"),
        "ydhx-acquisition");
    on("土地用途代码错误", "an unknown land use", p -> p.area().set("TDYT", "0799"), "ydhx-land-use");
    on(
        "净用地面积大于总面积",
        "a net area above the total",
        p -> p.area().set("JYDMJ", (double) p.area().get("ZYDMJ") + 10),
        "ydhx-net-area");
    on(
        "用地面积不是数字",
        "an area that is no number",
        p -> p.area().set("YDMJ", "约30亩"),
        "ydhx-area-text");
    on(
        "首尾有空格",
        "blanks at the ends",
        p -> p.area().set("YDWZ", p.area().get("YDWZ") + " "),
        "ydhx-blanks");
    on(
        "含控制字符",
        "a control character",
        p -> p.area().set("JSGM", "总建筑面积\u00022000平方米"),
        "ydhx-control");
    on(
        "编号用了全角字符",
        "a number of full-width digits",
        p -> p.area().set("DZJGH", wide((String) p.area().get("DZJGH"))),
        "ydhx-full-width",
        "ydhx-supervision");
  }

  private void records() {
    on("没有建设单位", "no builder", p -> p.record().set("JSDW", null), "jbxx-required");
    on("项目代码少一位", "a project code too short", p -> cut(p.record(), "XMDM"), "jbxx-project-code");
    on("信用代码校验码错误", "a wrong check character", p -> spoil(p.record()), "jbxx-credit-code");
    on(
        "分项面积之和不等于总面积",
        "parts that do not add up",
        p -> p.record().set("LDKCMJ", (double) p.record().get("LDKCMJ") + 5),
        "jbxx-sum");
    on("停车位为负数", "a negative number", p -> p.record().set("TCW", -5L), "jbxx-range");
    on("容积率不是数字", "a ratio in words", p -> p.record().set("RJL", "按规划条件"), "jbxx-ratio");
    on("单位与红线不一致", "another builder", p -> p.record().set("JSDW", "浏阳市另一家公司"), "jbxx-equal");
    on(
        "发证日期与红线不一致",
        "another day of issue",
        p -> p.record().set("FZRQ", p.day().plusDays(3)),
        "jbxx-equal");
    on(
        "发证日期超出年度",
        "a day out of the years",
        p -> date(p, p.day().withYear(2018)),
        "ydhx-date",
        "ydhx-number",
        "ledger-equal");
    on("缺少许可信息", "no record", p -> permits.records.rows().remove(p.record()), "one-to-one");
  }

  private static void date(PermitDraft permit, LocalDate day) {
    permit.area().set("FZRQ", day);
    permit.record().set("FZRQ", day);
  }

  private void ledger() {
    on("台账缺少一行", "no row in the ledger", p -> p.ledger().clear(), "one-to-one");
    on(
        "台账编号写错",
        "a wrong number in the ledger",
        p -> p.ledger().set(LandUsePermits.LEDGER_NUMBER, p.number().replaceFirst("43", "34")),
        "one-to-one");
    on(
        "台账项目名称不一致",
        "another name in the ledger",
        p -> p.ledger().set(LandUsePermits.LEDGER_NAME, "另一个项目"),
        "ledger-equal");
    on(
        "台账面积不一致",
        "another area in the ledger",
        p ->
            p.ledger()
                .set(
                    LandUsePermits.LEDGER_AREA,
                    (double) p.ledger().get(LandUsePermits.LEDGER_AREA) + 1),
        "ledger-area");
  }

  private void papers() {
    paper("缺少申请表", "no application form", "02", p -> null, "archive-missing-class");
    paper("文件打不开", "a damaged file", "04", s -> s.in(Scan.State.CUT_OFF), "archive-unreadable");
    paper("文件有密码", "a locked file", "05", s -> s.in(Scan.State.LOCKED), "archive-unreadable");
    paper(
        "分辨率不足",
        "a low resolution",
        "06",
        s -> s.with(List.of(first(s).at(100))),
        "archive-low-resolution");
    paper(
        "空白页",
        "a blank page",
        "09",
        s -> s.with(List.of(first(s), Scan.Page.of(dice.next()).emptied())),
        "archive-blank-page");
    paper(
        "重复页",
        "a page twice",
        "06",
        s -> s.with(List.of(first(s), first(s))),
        "archive-duplicate-page");
    paper(
        "扫描倾斜",
        "a skewed page",
        "02",
        s -> s.with(List.of(first(s).skewed(5))),
        "archive-skewed-page");
    paper(
        "页面方向不一致",
        "pages of both orientations",
        "09",
        s -> s.with(List.of(first(s), Scan.Page.of(dice.next()).turned())),
        "archive-mixed-orientation");
    paper(
        "文件名没有类别号", "a name without class number", "06", s -> s.named("规划条件.pdf"), "archive-name");
    paper(
        "证书编号不符",
        "another number on the certificate",
        "01",
        s -> s.with(List.of(Scan.Page.of(dice.next()).saying("No. 430181201999999"))),
        "archive-number");
  }

  private static Scan.Page first(Scan scan) {
    return scan.pages().get(0);
  }

  private void paper(String zh, String en, String kind, UnaryOperator<Scan> change, String rule) {
    PermitDraft permit = take();
    int index = permit.paper(kind);
    Scan before = permit.scans().get(index);
    Scan after = change.apply(before);
    if (after == null) {
      permit.scans().remove(index);
    } else {
      permit.scans().set(index, after);
    }
    Set<String> marks =
        Set.of(
            permit.number(),
            before.path(),
            after == null ? before.path() + "?" : after.path() + "#");
    faults.add(new PermitFault(new LocalText(zh, en), LandUsePermits.PACK, Set.of(rule), marks));
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

  private PermitDraft take() {
    return permits.permits.get(next++);
  }

  private void on(String zh, String en, Consumer<PermitDraft> change, String... rules) {
    PermitDraft permit = take();
    change.accept(permit);
    fault(zh, en, Set.of(rules), permit);
  }

  private void fault(String zh, String en, Set<String> rules, PermitDraft... about) {
    List<String> marks = new ArrayList<>();
    for (PermitDraft permit : about) {
      marks.add(permit.number());
      marks.add(permit.area().ref().toString());
      marks.add(permit.record().ref().toString());
    }
    faults.add(
        new PermitFault(new LocalText(zh, en), LandUsePermits.PACK, rules, Set.copyOf(marks)));
  }

  private static Geometry twice(Geometry shape) {
    Coordinate[] ring = shape.getCoordinates();
    double[] xy = new double[2 * ring.length + 2];
    for (int i = 0; i <= ring.length; i++) {
      Coordinate at = ring[i < 2 ? i : i - 1];
      xy[2 * i] = at.x;
      xy[2 * i + 1] = at.y;
    }
    return PackedXY.FACTORY.createPolygon(new PackedXY(xy));
  }

  private static String wide(String digits) {
    StringBuilder wide = new StringBuilder();
    digits.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    return wide.toString();
  }

  private static void cut(DraftRow row, String field) {
    row.set(field, ((String) row.get(field)).substring(1));
  }

  private static void spoil(DraftRow record) {
    String code = (String) record.get("TYSHXYDM");
    char last = code.charAt(17);
    record.set("TYSHXYDM", code.substring(0, 17) + (last == '0' ? '1' : '0'));
  }
}
