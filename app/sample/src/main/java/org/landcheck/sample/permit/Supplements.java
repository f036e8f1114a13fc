package org.landcheck.sample.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.landcheck.sample.Dice;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Projects that make new farmland (补充耕地), without any fault: an area with several parcels and a
 * record each. Areas are hectares with four decimals, in the ledger mu.
 */
final class Supplements {
  static final String PACK = "farmland-supplement";
  static final int COUNT = 68;

  /** Columns of the ledger. */
  static final int LEDGER_NAME = 2;

  static final int LEDGER_AREA = 3;
  static final int LEDGER_PADDY = 4;
  static final int LEDGER_ACCEPTANCE = 5;

  /** How much of a project becomes farmland, to either side. */
  private static final double SHARE = 0.9;

  private static final double MU = 15;
  private static final LocalDate FIRST = LocalDate.of(2019, 3, 4);
  private static final List<String> BEGUN = List.of("选址", "立项", "实施");
  private static final List<String> DONE = List.of("验收", "确认", "入库");
  private static final List<String> CLASSES = List.of("0101", "0103", "0102");
  private static final List<String> PAPERS =
      List.of("01立项批复.pdf", "02设计预算.pdf", "03竣工图.tif", "04验收意见.pdf", "05土壤检测报告.pdf", "06管护协议.jpg");

  final DraftTable areas =
      new DraftTable(
          "BCXM",
          "XMBH",
          true,
          "XMBH:TEXT:50,XMMC:TEXT:100,XZQDM:TEXT:6,SSND:INTEGER:4,JSGM:REAL:15:4");
  final DraftTable parcels =
      new DraftTable(
          "BCDK",
          "DKBH",
          true,
          "DKBH:TEXT:50,DKMC:TEXT:100,XMBH:TEXT:50,DKMJ:REAL:15:4,DKYT:TEXT:50,DLBM:TEXT:10,"
              + "PDJB:INTEGER:2,ZLDB:INTEGER:2");
  final DraftTable records =
      new DraftTable(
          "BCXX",
          "XMBH",
          false,
          "XMBH:TEXT:50,XMMC:TEXT:100,JSGM:REAL:15:4,XZNYDMJ:REAL:15:4,XZGDMJ:REAL:15:4,"
              + "STMJ:REAL:15:4,PJDB:REAL:5:2,LXRQ:DATE,YSRQ:DATE,QRRQ:DATE,YSWH:TEXT:100,"
              + "JD:TEXT:20");
  final List<PermitDraft> projects = new ArrayList<>();

  private final String county;
  private final Dice dice;

  Supplements(String county, Sites sites, Dice dice) {
    this.county = county;
    this.dice = dice;
    for (int i = 0; i < COUNT; i++) {
      LocalDate day = FIRST.plusDays(i * 15L + dice.below(12));
      projects.add(project(i, day, sites.next(150, 210)));
    }
  }

  private PermitDraft project(int index, LocalDate day, Polygon shape) {
    String number = "BC" + county + day.getYear() + String.format(Locale.ROOT, "%04d", index + 1);
    String name = "示例" + (index + 1) + "村补充耕地项目";
    DraftRow area =
        areas
            .add()
            .shaped(shape)
            .set("XMBH", number)
            .set("XMMC", name)
            .set("XZQDM", county)
            .set("SSND", (long) day.getYear());
    List<DraftRow> own = new ArrayList<>();
    for (int i = 0; i < 2 + index % 3; i++) {
      own.add(parcel(number, i));
    }
    DraftRow record = record(area, index, day);
    PermitDraft project =
        new PermitDraft(
            number,
            day,
            area,
            record,
            own,
            Arrays.asList(index + 1.0, number, name, null, null, record.get("YSWH")),
            Scan.papers(number, papers((String) record.get("JD")), dice));
    layOut(project);
    return project;
  }

  /** What there is of a project at its stage. */
  private static List<String> papers(String stage) {
    return switch (stage) {
      case "选址" -> List.of();
      case "立项" -> PAPERS.subList(0, 1);
      case "实施" -> PAPERS.subList(0, 2);
      default -> PAPERS;
    };
  }

  private DraftRow parcel(String project, int index) {
    return parcels
        .add()
        .set("DKBH", project + "-" + (index + 1))
        .set("DKMC", "地块" + (index + 1))
        .set("XMBH", project)
        .set("DKYT", "补充耕地")
        .set("DLBM", CLASSES.get((index + dice.below(2)) % CLASSES.size()))
        .set("PDJB", 1L + dice.below(3))
        .set("ZLDB", 5L + dice.below(6));
  }

  private DraftRow record(DraftRow area, int index, LocalDate day) {
    // the last few are not finished
    boolean done = index < COUNT - 6;
    String stage = (done ? DONE : BEGUN).get(index % 3);
    LocalDate accepted = day.plusDays(400 + dice.below(100));
    boolean confirmed = done && !stage.equals("验收");
    return records
        .add()
        .set("XMBH", area.get("XMBH"))
        .set("XMMC", area.get("XMMC"))
        .set("PJDB", 7.5)
        .set("LXRQ", stage.equals("选址") ? null : day)
        .set("YSRQ", done ? accepted : null)
        .set("QRRQ", confirmed ? accepted.plusDays(45) : null)
        .set("YSWH", done ? "浏自然资验〔" + accepted.getYear() + "〕" + (index + 1) + "号" : null)
        .set("JD", stage);
  }

  /** Lays the parcels out in the project's shape, side by side, and states all areas. */
  static void layOut(PermitDraft project) {
    Coordinate[] ring = Sites.shrunk(project.shape(), SHARE).getCoordinates();
    int count = project.more().size();
    for (int i = 0; i < count; i++) {
      double from = (double) i / count;
      double to = (i + 1.0) / count;
      DraftRow parcel = project.more().get(i);
      parcel.shaped(
          Sites.polygon(
              List.of(
                  Sites.between(ring[0], ring[1], from),
                  Sites.between(ring[0], ring[1], to),
                  Sites.between(ring[3], ring[2], to),
                  Sites.between(ring[3], ring[2], from),
                  Sites.between(ring[0], ring[1], from))));
      parcel.set("DKMJ", hectares(parcel.shape().orElseThrow()));
    }
    double size = hectares(project.shape());
    project.area().set("JSGM", size);
    project.record().set("JSGM", size);
    addUp(project);
  }

  /** States what the parcels come to, in the record and in the ledger. */
  static void addUp(PermitDraft project) {
    double land = 0;
    double paddy = 0;
    for (DraftRow parcel : project.more()) {
      land += (double) parcel.get("DKMJ");
      paddy += parcel.get("DLBM").equals("0101") ? (double) parcel.get("DKMJ") : 0;
    }
    project
        .record()
        .set("XZGDMJ", Sites.round(land))
        .set("STMJ", Sites.round(paddy))
        .set("XZNYDMJ", Sites.round(land * 1.05));
    enter(project);
  }

  /** Enters the areas of the record in the ledger. */
  static void enter(PermitDraft project) {
    DraftRow record = project.record();
    project.ledger().set(LEDGER_AREA, Sites.round(MU * (double) record.get("XZGDMJ")));
    project.ledger().set(LEDGER_PADDY, Sites.round(MU * (double) record.get("STMJ")));
  }

  static double hectares(Geometry shape) {
    return Sites.round(shape.getArea() / 1e4);
  }

  Ledger ledger() {
    return new Ledger(
        "补充耕地台账.xlsx",
        "补充耕地台账",
        List.of("浏阳市补充耕地项目台账（2019—2021年立项，示例）"),
        List.of("序号", "项目编号", "项目名称", "新增耕地面积（亩）", "水田面积（亩）", "验收文号"),
        projects.stream().map(PermitDraft::ledger).filter(row -> !row.isEmpty()).toList());
  }
}
