package org.landcheck.sample.permit;

import java.util.List;
import java.util.Set;
import org.landcheck.sample.Dice;
import org.locationtech.jts.geom.Coordinate;

/** Plants the faults of building permits. */
final class BuildingFaults {
  private final BuildingPermits permits;
  private final Coordinate abroad;
  private final PermitPlanter planter;

  /**
   * @param abroad a place out of the county
   */
  BuildingFaults(BuildingPermits permits, Coordinate abroad, Dice dice) {
    this.permits = permits;
    this.abroad = abroad;
    this.planter = new PermitPlanter(permits.permits, dice);
  }

  List<PermitFault> plant() {
    areas();
    records();
    ledger();
    new BuildingTextFaults(permits, planter, abroad).plant();
    PaperFaults papers = new PaperFaults(planter);
    papers.plant("08");
    papers.plantNumber();
    return planter.faults();
  }

  private void areas() {
    PermitDraft twin = planter.take();
    PermitDraft other = planter.take();
    other.area().shaped(twin.shape());
    planter.record(
        "图形重复",
        "one shape twice",
        Set.of("gcfw-duplicate", "gcfw-overlap", "gcfw-in-land-use", "gcfw-area"),
        twin,
        other);
    planter.on(
        "超出用地红线",
        "reaches out of the land-use permit",
        p -> {
          p.area().shaped(Sites.shrunk(p.shape(), 1.3));
          restate(p);
        },
        "gcfw-in-land-use");
    planter.on(
        "没有对应的用地许可",
        "no such land-use permit",
        p -> {
          p.area().set("YDXKZH", "430181201900999");
          p.record().set("YDXKZH", "430181201900999");
        },
        "gcfw-land-use-permit");
    planter.on(
        "早于用地许可",
        "earlier than the land-use permit",
        p -> {
          p.area().set("FZRQ", p.day().minusDays(55 + 60));
          p.record().set("FZRQ", p.day().minusDays(55 + 60));
          p.ledger().set(4, p.day().minusDays(55 + 60).toString());
        },
        "gcfw-after-land-use");
    planter.on("没有建设位置", "no location", p -> p.area().set("JSWZ", null), "gcfw-required");
    planter.on(
        "要素代码错误",
        "a wrong element code",
        p -> p.area().set("YSDM", "8005010100"),
        "gcfw-element-code");
    planter.on(
        "净用地面积大于总面积",
        "a net area above the total",
        p -> p.area().set("JYDMJ", (double) p.area().get("ZYDMJ") + 10),
        "gcfw-net-area");
  }

  private void records() {
    planter.on(
        "没有项目名称",
        "no name",
        p -> p.record().set("XMMC", null),
        "gcxx-required",
        "gcxx-equal",
        "ledger-equal");
    planter.on(
        "项目代码少一位",
        "a project code too short",
        p -> p.record().set("XMDM", ((String) p.record().get("XMDM")).substring(1)),
        "gcxx-project-code");
    planter.on(
        "地上地下面积之和不符",
        "floor areas that do not add up",
        p -> p.record().set("DXZJZMJ", (double) p.record().get("DXZJZMJ") + 100),
        "gcxx-floor-area");
    planter.on(
        "停车位之和不符",
        "parking places that do not add up",
        p -> p.record().set("TCW", (long) p.record().get("TCW") + 1),
        "gcxx-parking");
    planter.on("容积率不符", "a wrong floor area ratio", p -> p.record().set("RJL", 2.8), "gcxx-ratio");
    planter.on("绿地率大于 100", "more than 100 %", p -> p.record().set("LDL", 135.0), "gcxx-percent");
    planter.on("户数为负数", "a negative number", p -> p.record().set("HS", -3L), "gcxx-positive");
    planter.on(
        "单位与范围不一致",
        "another builder",
        p -> p.record().set("JSDW", "浏阳市另一家公司"),
        "gcxx-equal",
        "ledger-equal");
  }

  private void ledger() {
    planter.on("台账缺少一行", "no row in the ledger", p -> p.ledger().clear(), "one-to-one");
    planter.on(
        "台账面积不一致",
        "another area in the ledger",
        p ->
            p.ledger()
                .set(
                    BuildingPermits.LEDGER_AREA,
                    (double) p.ledger().get(BuildingPermits.LEDGER_AREA) + 5),
        "ledger-equal");
    planter.on("缺少许可信息", "no record", p -> permits.records.rows().remove(p.record()), "one-to-one");
  }

  /** Stated areas as the shape now is. */
  static void restate(PermitDraft permit) {
    double area = PermitDraft.squareMetres(permit.shape());
    permit.area().set("ZYDMJ", area).set("JYDMJ", area);
    permit.record().set("ZYDMJ", area);
  }
}
