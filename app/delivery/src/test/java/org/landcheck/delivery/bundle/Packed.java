package org.landcheck.delivery.bundle;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.Finding;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.edit.JournalEntry;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.material.Materials;
import org.landcheck.core.report.Report;
import org.landcheck.core.review.Decision;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.RunResult;
import org.landcheck.delivery.County;
import org.landcheck.io.gpkg.GeoPackageFormat;
import org.landcheck.io.gpkg.GeoPackageWriter;

/** Makes bundles of a small county, and reruns whose findings are known. */
final class Packed {
  static final byte[] PACK = "{\"id\": \"cadastral-zone\"}\n".getBytes(StandardCharsets.UTF_8);

  private Packed() {}

  static Dataset data() {
    return new ArrayDataset(
        new DatasetInfo(
            List.of(new DatasetInfo.Source("DJZQ.shp", "ef".repeat(32))),
            List.of(new LocalText("按 GBK 读取", "read as GBK"))),
        List.of(County.zones(3, 4)));
  }

  static JournalEntry edit() {
    Feature before = County.zones(3, 4).feature(0);
    Feature moved = before.withGeometry(County.box(38_410_000, 3_100_000, 99.5, 100));
    Feature renamed = moved.withValue(1, "改名").withValue(2, 0.1);
    return new JournalEntry(
        JournalEntry.Kind.APPLY,
        new Edit("界线以协议为准", List.of(FeatureChange.replace(before, renamed))),
        "王建国",
        Instant.parse("2026-11-20T02:03:04Z"));
  }

  static Submission submission() {
    return Submission.of(data(), PACK, "宁乡市自然资源局").withJournal(List.of(edit()));
  }

  static Submission dated() {
    Submission plain = submission();
    return new Submission(
        plain.data(),
        plain.pack(),
        plain.submitter(),
        plain.journal(),
        plain.mapping(),
        plain.attachments(),
        plain.heldAgainst(),
        plain.papersElsewhere(),
        Optional.of(LocalDate.of(2026, 11, 22)));
  }

  /** A run on a packed file whose findings are the given number of overlaps. */
  static Report run(Path dataset, int overlaps) throws BadInputException {
    Dataset read = new GeoPackageFormat().read(dataset, ReadOptions.DEFAULT, Monitor.SILENT);
    Layer zones = keyed(read.layer("DJZQ").orElseThrow());
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i <= overlaps; i++) {
      findings.add(County.overlap(zones, i, i + 1, i));
    }
    RunResult made = County.result(zones, findings, List.of(), List.of());
    RulePack pack =
        new RulePack(
            County.PACK.id(),
            County.PACK.version(),
            Digests.sha256(PACK),
            County.PACK.title(),
            County.PACK.description(),
            County.PACK.layers(),
            County.PACK.rules());
    RunResult result =
        new RunResult(
            pack,
            new ArrayDataset(read.info(), List.of(zones)),
            made.county(),
            made.outcomes(),
            made.findings(),
            List.of(),
            List.of(),
            false);
    ReviewLog review = ReviewLog.EMPTY;
    if (!findings.isEmpty()) {
      review =
          review.with(
              new Decision(
                  findings.get(0).key(),
                  Decision.Verdict.EXCEPTION,
                  "争议区，协议见附件",
                  "王建国",
                  Instant.parse("2026-11-20T05:00:00Z")));
    }
    return County.report(result, review, Lang.ZH);
  }

  static Report run(Materials packed, int overlaps) throws BadInputException {
    return run(packed.data().get(0), overlaps);
  }

  private static Layer keyed(Layer layer) {
    LayerSchema schema =
        new LayerSchema(
            layer.name(),
            layer.schema().geometryType(),
            layer.schema().fields(),
            Optional.of("DJZQDM"));
    List<Feature> rows = new ArrayList<>();
    for (int row = 0; row < layer.size(); row++) {
      rows.add(layer.feature(row));
    }
    return org.landcheck.api.ArrayLayer.of(schema, layer.crs(), rows);
  }

  static Path write(Submission submission, Path zip) throws BadInputException {
    new BundleWriter(new GeoPackageWriter())
        .write(submission, packed -> run(packed, 3), zip, Monitor.SILENT);
    return zip;
  }
}
