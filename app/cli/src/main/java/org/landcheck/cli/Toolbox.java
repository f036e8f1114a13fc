package org.landcheck.cli;

import java.util.List;
import org.landcheck.api.Check;
import org.landcheck.api.FilterLanguage;
import org.landcheck.api.Lang;
import org.landcheck.checks.Checks;
import org.landcheck.checks.Packs;
import org.landcheck.checks.cql.CqlFilters;
import org.landcheck.checks.dossier.ProjectComparison;
import org.landcheck.core.format.DatasetWriter;
import org.landcheck.core.format.Formats;
import org.landcheck.core.format.Reprojection;
import org.landcheck.core.pack.PackReader;
import org.landcheck.core.pack.ShippedPacks;
import org.landcheck.core.report.Report;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.landcheck.io.IoFormats;
import org.landcheck.io.crs.GeoToolsReprojection;
import org.landcheck.io.gpkg.GeoPackageWriter;

/**
 * Everything the commands work with, put together in this one place.
 *
 * @param checks the catalogue
 * @param gpkg writes what the commands make
 */
record Toolbox(
    List<Check> checks,
    Formats formats,
    DatasetWriter gpkg,
    Reprojection reprojection,
    FilterLanguage filters,
    PackReader packs) {
  static Toolbox standard() {
    List<Check> checks = Checks.all();
    return new Toolbox(
        checks,
        new Formats(IoFormats.all()),
        new GeoPackageWriter(),
        new GeoToolsReprojection(),
        new CqlFilters(),
        new PackReader(checks, new ShippedPacks(Packs.names(), Packs::read), new CqlFilters()));
  }

  /** The report of a run, with a look at projects. */
  Report report(RunResult result, ReviewLog review, RunOptions options, Lang lang) {
    return new Report(result, review, checks, lang).withProjects(ProjectComparison::of, options);
  }

  Engine engine(int threads) {
    return new Engine(checks, filters, threads);
  }
}
