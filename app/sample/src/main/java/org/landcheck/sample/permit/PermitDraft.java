package org.landcheck.sample.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * One permit while it is being made: its area, record and row of the ledger, and its scanned
 * papers. Mutable.
 *
 * @param number of the certificate, which everything else is filed under
 * @param record the area itself where there is no other record
 * @param more rows of other tables that belong to it
 */
record PermitDraft(
    String number,
    LocalDate day,
    DraftRow area,
    DraftRow record,
    List<DraftRow> more,
    List<Object> ledger,
    List<Scan> scans) {
  PermitDraft {
    more = new ArrayList<>(more);
    ledger = new ArrayList<>(ledger);
    scans = new ArrayList<>(scans);
  }

  PermitDraft(
      String number,
      LocalDate day,
      DraftRow area,
      DraftRow record,
      List<Object> ledger,
      List<Scan> scans) {
    this(number, day, area, record, List.of(), ledger, scans);
  }

  /** All its rows, each once. */
  Set<DraftRow> rows() {
    Set<DraftRow> rows = new LinkedHashSet<>(List.of(area));
    rows.add(record);
    rows.addAll(more);
    return rows;
  }

  Geometry shape() {
    return area.shape().orElseThrow();
  }

  /** Square metres to four decimals, as permits state them. */
  static double squareMetres(Geometry shape) {
    return Math.rint(shape.getArea() * 1e4) / 1e4;
  }

  /** Mu to four decimals, as ledgers state them; 15 are a hectare. */
  static double mu(double squareMetres) {
    return Math.rint(squareMetres * 15) / 1e4;
  }

  /** The place of the paper of a class. */
  int paper(String twoDigits) {
    for (int i = 0; i < scans.size(); i++) {
      if (scans.get(i).name().startsWith(twoDigits)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no paper of class " + twoDigits);
  }
}
