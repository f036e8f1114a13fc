package org.landcheck.bench.corpus;

/** The zones: blocks of sub-zones, without any fault. */
final class Zones implements Rows {
  private static final String ELEMENT = "1002000000";

  private final Coverage coverage;

  Zones(Coverage coverage) {
    this.coverage = coverage;
  }

  @Override
  public int size() {
    return coverage.size().zonesAcross() * coverage.size().zonesAcross();
  }

  @Override
  public long fid(int row) {
    return row + 1L;
  }

  @Override
  public Outline outline(int row) {
    return coverage.zone(row);
  }

  @Override
  public Object value(int row, int field) {
    return switch (field) {
      case 0 -> fid(row);
      case 1 -> ELEMENT;
      case 2 -> Coverage.zoneCode(row);
      case 3 -> "第" + (row + 1) + "街道";
      default -> outline(row).area();
    };
  }
}
