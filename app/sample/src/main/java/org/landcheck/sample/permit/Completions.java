package org.landcheck.sample.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landcheck.sample.Dice;
import org.locationtech.jts.geom.Geometry;

/** Verifications of what was built with a permit (规划核实与土地核验), without any fault. */
final class Completions {
  static final String PACK = "completion-verification";

  /** Columns of the ledger. */
  static final int LEDGER_NAME = 2;

  static final int LEDGER_DEVELOPER = 3;
  static final int LEDGER_DATE = 4;

  static final int LEDGER_AREA = 5;

  /** How much of the permitted land is verified, to either side. */
  private static final double SHARE = 0.95;

  private static final LocalDate LAST = LocalDate.of(2023, 12, 29);

  private static final List<String> PAPERS =
      List.of(
          "01核实合格证.pdf",
          "02申请表.pdf",
          "03工程规划许可证.pdf",
          "04竣工测量报告.pdf",
          "05竣工平面图.tif",
          "06土地价款缴纳证明.jpg");

  final DraftTable areas =
      new DraftTable(
          "DZ_HYFW",
          "HYBH",
          true,
          "HYBH:TEXT:50,YSDM:TEXT:32,DZJGH:TEXT:32,GGXKZH:TEXT:50,XMMC:TEXT:100,XMDW:TEXT:100,"
              + "HYRQ:DATE,HFJG:TEXT:64,ZYDMJ:REAL:20:4");
  final DraftTable records =
      new DraftTable(
          "DZ_HY_MX",
          "HYBH",
          false,
          "HYBH:TEXT:50,DZJGH:TEXT:32,XMDW:TEXT:100,HYRQ:DATE,SJLY:TEXT:50,BJND:INTEGER:4,"
              + "HFJG:TEXT:64,DS:INTEGER:10,DSGD:REAL:10:2,DXGD:REAL:10:2,JG:TEXT:50,"
              + "JZMJ:REAL:20:4,SYMJ:REAL:20:4,DXMJ:REAL:20:4");
  final List<PermitDraft> permits = new ArrayList<>();

  private final String county;
  private final Dice dice;
  private final Map<Integer, Integer> serials = new HashMap<>();

  Completions(String county, BuildingPermits buildings, Dice dice) {
    this.county = county;
    this.dice = dice;
    for (int i = 0; i < buildings.permits.size(); i++) {
      PermitDraft building = buildings.permits.get(i);
      LocalDate wanted = building.day().plusDays(300 + dice.below(200));
      permits.add(permit(i, wanted.isAfter(LAST) ? LAST : wanted, building));
    }
  }

  private PermitDraft permit(int index, LocalDate day, PermitDraft building) {
    int serial = serials.merge(day.getYear(), 1, Integer::sum);
    String number = Numbers.supervision(county, day, "HY", serial);
    Geometry shape = Sites.shrunk(building.shape(), SHARE);
    DraftRow onMap =
        areas
            .add()
            .shaped(shape)
            .set("HYBH", number)
            .set("YSDM", "8006010300")
            .set("DZJGH", building.area().get("DZJGH"))
            .set("GGXKZH", building.number())
            .set("XMMC", building.area().get("XMMC"))
            .set("XMDW", building.area().get("JSDW"))
            .set("HYRQ", day)
            .set("HFJG", building.area().get("FZJG"))
            .set("ZYDMJ", PermitDraft.squareMetres(shape));
    DraftRow record = record(onMap, building);
    return new PermitDraft(
        number,
        day,
        onMap,
        record,
        new ArrayList<>(
            Arrays.asList(
                index + 1.0,
                number,
                onMap.get("XMMC"),
                onMap.get("XMDW"),
                day.toString(),
                record.get("JZMJ"))),
        Scan.papers(number, PAPERS, dice));
  }

  private DraftRow record(DraftRow onMap, PermitDraft building) {
    double built = (double) building.record().get("ZJZMJ");
    double storeys = 1 + dice.below(18);
    return records
        .add()
        .set("HYBH", onMap.get("HYBH"))
        .set("DZJGH", onMap.get("DZJGH"))
        .set("XMDW", onMap.get("XMDW"))
        .set("HYRQ", onMap.get("HYRQ"))
        .set("SJLY", "竣工测量")
        .set("BJND", (long) building.day().getYear())
        .set("HFJG", onMap.get("HFJG"))
        .set("DS", 1L + dice.below(12))
        .set("DSGD", 3 * storeys)
        .set("DXGD", 4.5)
        .set("JG", storeys > 6 ? "剪力墙" : "框架")
        .set("JZMJ", built)
        .set("SYMJ", Math.rint(built * 1000) / 1e4)
        .set("DXMJ", building.record().get("DXZJZMJ"));
  }

  Ledger ledger() {
    return new Ledger(
        "规划核实台账.xlsx",
        "规划核实台账",
        List.of("浏阳市规划核实与土地核验台账（2019—2023年，示例）"),
        List.of("序号", "核实编号", "项目名称", "项目单位", "核实日期", "建筑面积（㎡）"),
        permits.stream().map(PermitDraft::ledger).filter(row -> !row.isEmpty()).toList());
  }
}
