package org.landcheck.desktop.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Check;
import org.landcheck.api.Dataset;
import org.landcheck.api.Lang;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.checks.Checks;
import org.landcheck.checks.Packs;
import org.landcheck.checks.cql.CqlFilters;
import org.landcheck.checks.dossier.ProjectComparison;
import org.landcheck.core.format.DatasetWriter;
import org.landcheck.core.format.Formats;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.Reprojection;
import org.landcheck.core.material.Materials;
import org.landcheck.core.pack.PackReader;
import org.landcheck.core.pack.ShippedPacks;
import org.landcheck.core.project.ProjectFormat;
import org.landcheck.core.report.Report;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.landcheck.io.IoFormats;
import org.landcheck.io.crs.GeoToolsReprojection;
import org.landcheck.io.gpkg.GeoPackageProjectFormat;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.landcheck.io.material.MaterialReader;

/** Everything the window works with, put together in this one place. */
public record Kit(
    List<Check> checks,
    Formats formats,
    DatasetWriter gpkg,
    Reprojection reprojection,
    PackReader packs,
    ProjectFormat projects,
    Engine engine,
    MaterialReader materials) {
  private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());

  public static Kit standard() {
    List<Check> checks = Checks.all();
    Formats formats = new Formats(IoFormats.all());
    Reprojection reprojection = new GeoToolsReprojection();
    return new Kit(
        checks,
        formats,
        new GeoPackageWriter(),
        reprojection,
        new PackReader(checks, new ShippedPacks(Packs.names(), Packs::read), new CqlFilters()),
        new GeoPackageProjectFormat(),
        new Engine(checks, new CqlFilters(), THREADS),
        new MaterialReader(formats, reprojection, THREADS));
  }

  /**
   * A pack and where it came from.
   *
   * @param name id of a shipped pack, or the path of a file
   * @param json the pack as used, with those it builds on inside
   */
  public record PackFile(String name, RulePack pack, byte[] json) {}

  /** The packs that come with the program, in the order to show them. */
  public List<PackFile> shippedPacks() throws BadInputException {
    List<PackFile> shipped = new java.util.ArrayList<>();
    for (String name : Packs.names()) {
      shipped.add(pack(name));
    }
    return shipped;
  }

  /** A shipped pack by its id, or a pack from a file. */
  public PackFile pack(String idOrFile) throws BadInputException {
    Optional<byte[]> shipped = Packs.read(idOrFile);
    if (shipped.isPresent()) {
      var read = packs.open(idOrFile + ".json", shipped.get());
      return new PackFile(idOrFile, read.pack(), read.json());
    }
    // a project remembers it, and may be opened from another folder
    Path file = Path.of(idOrFile).toAbsolutePath().normalize();
    var read = packs.open(file);
    return new PackFile(file.toString(), read.pack(), read.json());
  }

  /**
   * Opens data with what they are held against, and checks them.
   *
   * @param options without neighbours and companions
   */
  public RunResult run(Materials files, RulePack pack, RunOptions options, Monitor monitor)
      throws BadInputException {
    Dataset data = materials.data(files, ReadOptions.DEFAULT, monitor);
    RunOptions all =
        options
            .withNeighbours(materials.neighbours(files, data, monitor))
            .withCompanions(materials.companions(files, data, monitor));
    return engine.run(engine.plan(data, pack, all), monitor);
  }

  /** The report of a run, with a look at projects. */
  public Report report(RunResult result, ReviewLog review, RunOptions options, Lang lang) {
    return new Report(result, review, checks, lang).withProjects(ProjectComparison::of, options);
  }
}
