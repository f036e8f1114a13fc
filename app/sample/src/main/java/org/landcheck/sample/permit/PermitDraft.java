package org.landcheck.sample.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * One permit while it is being made: its area, record and row of the ledger, and its scanned
 * papers. Mutable.
 *
 * @param number of the certificate, which everything else is filed under
 * @param record the area itself where there is no other record
 */
record PermitDraft(
    String number,
    LocalDate day,
    DraftRow area,
    DraftRow record,
    List<Object> ledger,
    List<Scan> scans) {
  PermitDraft {
    ledger = new ArrayList<>(ledger);
    scans = new ArrayList<>(scans);
  }

  /** All its rows. */
  List<DraftRow> rows() {
    return area == record ? List.of(area) : List.of(area, record);
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
