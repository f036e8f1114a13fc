package org.landcheck.checks.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.Cell;
import org.landcheck.checks.attribute.Column;
import org.landcheck.checks.rows.IntRows;

/**
 * Finds pages that are there twice, each with the first page it repeats.
 *
 * <p>Kind {@code same}: the images have the same SHA-256; {@code alike}: their hashes differ in at
 * most {@code maxDistance} of 64 bits and their shares of ink by at most a twentieth, as when a
 * paper was scanned twice. With {@code acrossProjects} also images of different projects are
 * compared, kind {@code same-across}; looks are not, since every project has the same forms. Blank
 * pages repeat nothing.
 */
public final class DuplicatePage implements LayerCheck {
  static final Param<String> HASH = Param.text("hashField", "GZ").meaning(Meaning.FIELD);
  static final Param<String> DIGEST = Param.text("digestField", "SHA256").meaning(Meaning.FIELD);
  static final Param<String> PROJECT = Param.text("projectField", "XMBH").meaning(Meaning.FIELD);
  static final Param<String> PAGE = Param.text("pageField", "YM").meaning(Meaning.FIELD);
  static final Param<String> BLANK = Param.text("blankField", "KB").meaning(Meaning.FIELD);
  static final Param<Long> DISTANCE = Param.integer("maxDistance", 2, 0, 8).stricterIfHigher();
  static final Param<Boolean> ACROSS = Param.flag("acrossProjects", true).stricterIfHigher();

  private static final CheckInfo INFO =
      new CheckInfo(
          "archive.duplicate-page",
          QualityElement.COMPLETENESS_COMMISSION,
          Severity.WARNING,
          Set.of(),
          List.of(HASH, DIGEST, PROJECT, PAGE, BLANK, DISTANCE, ACROSS));

  private static final double INK = 0.05;
  private static final double NOTHING = 0.9995;

  /** Pages that share part of a hash and are compared; very many of one kind are forms. */
  private static final int MOST_COMPARED = 200;

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    if (Column.present(layer, inspection.param(HASH), inspection)) {
      new Search(layer, inspection).run();
    }
  }

  /** One run over the pages, each compared with those before it. */
  private static final class Search {
    private final Layer layer;
    private final Inspection inspection;
    private final boolean across;
    private final int bands;
    private final Map<String, Integer> digests = new HashMap<>();
    private final Map<String, IntRows> parts = new HashMap<>();

    Search(Layer layer, Inspection inspection) {
      this.layer = layer;
      this.inspection = inspection;
      this.across = inspection.param(ACROSS);
      // hashes that differ in n bits agree in one of n + 1 parts
      this.bands = inspection.param(DISTANCE).intValue() + 1;
    }

    void run() {
      for (int row = 0; row < layer.size(); row++) {
        inspection.checkCancelled();
        if (Cell.number(layer, row, inspection.param(BLANK)).orElse(0) >= NOTHING) {
          continue;
        }
        int same = same(row);
        if (same >= 0) {
          report(row, same, "same");
          continue;
        }
        int alike = alike(row);
        if (alike >= 0) {
          report(row, alike, "alike");
        }
      }
    }

    private String project(int row) {
      return Cell.text(layer, row, inspection.param(PROJECT)) + "\n";
    }

    private int same(int row) {
      String digest = Cell.text(layer, row, inspection.param(DIGEST));
      String scope = across ? "" : project(row);
      Integer first = digest.isEmpty() ? null : digests.putIfAbsent(scope + digest, row);
      return first == null ? -1 : first;
    }

    private int alike(int row) {
      String text = Cell.text(layer, row, inspection.param(HASH));
      if (!text.matches("[0-9a-fA-F]{16}")) {
        return -1;
      }
      long hash = Long.parseUnsignedLong(text, 16);
      int first = -1;
      for (int band = 0; band < bands; band++) {
        int from = 64 * band / bands;
        int bits = 64 * (band + 1) / bands - from;
        long part = bits == 64 ? hash : hash >>> from & (1L << bits) - 1;
        IntRows rows =
            parts.computeIfAbsent(project(row) + band + " " + part, key -> new IntRows());
        for (int i = 0; i < Math.min(MOST_COMPARED, rows.size()); i++) {
          int other = rows.get(i);
          if ((first < 0 || other < first) && resembles(hash, row, other)) {
            first = other;
          }
        }
        rows.accept(row);
      }
      return first;
    }

    private boolean resembles(long hash, int row, int other) {
      long theirs = Long.parseUnsignedLong(Cell.text(layer, other, inspection.param(HASH)), 16);
      double ink = 1 - Cell.number(layer, row, inspection.param(BLANK)).orElse(0);
      double their = 1 - Cell.number(layer, other, inspection.param(BLANK)).orElse(0);
      return Long.bitCount(hash ^ theirs) < bands
          && Math.abs(ink - their) <= INK * Math.max(ink, their);
    }

    private void report(int row, int first, String kind) {
      String project = inspection.param(PROJECT);
      boolean elsewhere = !Cell.text(layer, row, project).equals(Cell.text(layer, first, project));
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .on(layer, row)
              .on(layer, first)
              .arg("kind", elsewhere ? kind + "-across" : kind)
              .arg("path", layer.label(row))
              .arg("page", Cell.text(layer, row, inspection.param(PAGE)))
              .arg("firstPath", layer.label(first))
              .arg("firstPage", Cell.text(layer, first, inspection.param(PAGE)))
              .build());
    }
  }
}
