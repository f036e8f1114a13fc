package org.landcheck.bench.corpus;

import java.util.Optional;

/** The sub-zones: one a mesh, without those left out, and the doubled ones at the end. */
final class Cells implements Rows {
  private static final String ELEMENT = "1003000000";
  private static final String WRONG_ELEMENT = "0000000000";

  private final Coverage coverage;
  private final Size size;
  private final int[] missing;
  private final int[] twins;

  Cells(Coverage coverage) {
    this.coverage = coverage;
    this.size = coverage.size();
    this.missing = coverage.plan().missing();
    this.twins = coverage.plan().twins();
  }

  @Override
  public int size() {
    return size.cells() - missing.length + twins.length;
  }

  @Override
  public long fid(int row) {
    int twin = row - (size.cells() - missing.length);
    return twin < 0 ? cell(row) + 1L : size.cells() + 1L + twin;
  }

  /** The mesh of a row: as many are left out before it as lie below it. */
  private int cell(int row) {
    int twin = row - (size.cells() - missing.length);
    if (twin >= 0) {
      return twins[twin];
    }
    int low = 0;
    int high = missing.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (missing[middle] - middle > row) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return row + low;
  }

  @Override
  public Outline outline(int row) {
    return coverage.outline(cell(row));
  }

  @Override
  public Object value(int row, int field) {
    int cell = cell(row);
    Optional<Fault> fault = coverage.plan().fault(cell);
    return switch (field) {
      case 0 -> fid(row);
      case 1 -> fault.equals(Optional.of(Fault.WRONG_ELEMENT)) ? WRONG_ELEMENT : ELEMENT;
      case 2 -> code(cell, fault);
      case 3 -> fault.equals(Optional.of(Fault.NO_NAME)) ? null : name(cell);
      default -> coverage.outline(cell).area();
    };
  }

  private String code(int cell, Optional<Fault> fault) {
    String zone = Coverage.zoneCode(zone(cell));
    int number = number(cell);
    if (fault.equals(Optional.of(Fault.CODE_OF_NO_ZONE))) {
      zone = zone.substring(0, 6) + "000";
    } else if (fault.equals(Optional.of(Fault.CODE_TWICE))) {
      // of a sub-zone beside it, which never has a fault of its own
      number += number < size.block() * size.block() ? 1 : -1;
    }
    return "%s%03d".formatted(zone, number);
  }

  private String name(int cell) {
    return "第" + (zone(cell) + 1) + "街道" + number(cell) + "村";
  }

  private int zone(int cell) {
    int row = cell / size.side() / size.block();
    return row * size.zonesAcross() + cell % size.side() / size.block();
  }

  private int number(int cell) {
    int row = cell / size.side() % size.block();
    return row * size.block() + cell % size.side() % size.block() + 1;
  }
}
