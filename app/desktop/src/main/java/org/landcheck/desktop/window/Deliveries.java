package org.landcheck.desktop.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.material.Role;
import org.landcheck.core.report.Report;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.session.SessionState;
import org.landcheck.delivery.OutputFile;
import org.landcheck.delivery.bundle.BundleWriter;
import org.landcheck.delivery.bundle.Enclosures;
import org.landcheck.delivery.bundle.HeldAgainst;
import org.landcheck.delivery.bundle.Rerun;
import org.landcheck.delivery.bundle.Submission;
import org.landcheck.delivery.html.HtmlReport;
import org.landcheck.delivery.json.FindingsJson;
import org.landcheck.delivery.layer.FindingLayers;
import org.landcheck.delivery.xlsx.FindingsWorkbook;
import org.landcheck.desktop.work.Kit;
import org.landcheck.desktop.work.Opened;
import org.landcheck.desktop.work.Workspace;
import org.landcheck.io.source.Places;

/** Writes reports and bundles of what is open. */
public final class Deliveries {
  private static final List<String> NAMES =
      List.of(
          HtmlReport.FILE_NAME,
          FindingsWorkbook.FILE_NAME,
          FindingsJson.FILE_NAME,
          FindingsJson.SCHEMA_FILE_NAME,
          FindingLayers.FILE_NAME);

  private final Workspace workspace;
  private final BundleGate gate;

  /**
   * @param gate what a person sees and says before a bundle is made
   */
  public Deliveries(Workspace workspace, BundleGate gate) {
    this.workspace = workspace;
    this.gate = gate;
  }

  /** Asks for a folder and writes the report into it in all formats. */
  public void report() {
    workspace
        .state()
        .get()
        .filter(SessionState::upToDate)
        .ifPresent(
            state ->
                workspace
                    .prompts()
                    .folder("dialog.report")
                    .ifPresent(folder -> report(state, folder)));
  }

  private void report(SessionState state, Path folder) {
    Lang lang = workspace.texts().lang().get();
    List<Path> originals = workspace.opened().get().orElseThrow().originals();
    workspace
        .jobs()
        .start(
            workspace.texts().both("job.report"),
            job -> write(reportOf(state, lang), folder, originals, job),
            files -> tell("report.done", folder, files));
  }

  private void tell(String key, Path where, List<Path> files) {
    workspace.prompts().inform(workspace.texts().both(key, where, files.size()));
  }

  private Report reportOf(SessionState state, Lang lang) {
    return workspace
        .kit()
        .report(state.result().orElseThrow(), state.review(), state.options(), lang);
  }

  /** Nothing that was opened, or lies beside it, is ever written over. */
  private void requireApart(Path file, List<Path> originals) throws BadInputException, IOException {
    if (Places.touchAny(file, originals)) {
      throw new BadInputException(workspace.texts().both("export.original", file));
    }
  }

  private List<Path> write(Report report, Path folder, List<Path> originals, Monitor monitor)
      throws BadInputException, IOException {
    List<Path> there = originals.stream().filter(Files::isRegularFile).toList();
    for (String name : NAMES) {
      requireApart(folder.resolve(name), there);
    }
    List<Path> files = new ArrayList<>();
    Path html = folder.resolve(HtmlReport.FILE_NAME);
    HtmlReport.write(report, html);
    files.add(html);
    Path xlsx = folder.resolve(FindingsWorkbook.FILE_NAME);
    FindingsWorkbook.write(report, xlsx);
    files.add(xlsx);
    Path json = folder.resolve(FindingsJson.FILE_NAME);
    FindingsJson.write(report, json);
    files.add(json);
    Path schema = folder.resolve(FindingsJson.SCHEMA_FILE_NAME);
    OutputFile.write(schema, out -> out.write(FindingsJson.schema()));
    files.add(schema);
    Path layers = folder.resolve(FindingLayers.FILE_NAME);
    FindingLayers.write(report, workspace.kit().gpkg(), layers, monitor);
    files.add(layers);
    return files;
  }

  /** Shows what would be handed in and, if the person goes on, makes the bundle. */
  public void bundle() {
    Optional<SessionState> checked = workspace.state().get().filter(SessionState::upToDate);
    if (checked.isEmpty()) {
      return;
    }
    SessionState state = checked.get();
    Opened opened = workspace.opened().get().orElseThrow();
    workspace
        .jobs()
        .start(
            workspace.texts().both("job.parcel"),
            job -> Parcels.of(opened, state, job),
            parcel ->
                gate.pass(state, parcel)
                    .ifPresent(
                        submitter ->
                            workspace
                                .prompts()
                                .newFile(
                                    "dialog.bundle",
                                    opened.path().map(path -> path.toAbsolutePath().getParent()),
                                    bundleName(state),
                                    "zip")
                                .ifPresent(
                                    file ->
                                        bundle(opened, state, submitter, parcel.leftOut(), file))));
  }

  private static String bundleName(SessionState state) {
    String county = state.result().flatMap(r -> r.county()).orElse("bundle");
    return county + "-" + state.pack().id() + ".zip";
  }

  private void bundle(
      Opened opened, SessionState state, String submitter, Set<Role> leftOut, Path file) {
    Kit kit = workspace.kit();
    Kit.PackFile pack = opened.pack();
    Lang lang = workspace.texts().lang().get();
    // whoever receives the bundle checks with the whole pack, and so does this
    RunOptions options =
        RunOptions.DEFAULT
            .withCounty(state.options().county())
            .withMapping(state.options().mapping());
    Submission submission =
        Submission.of(state.snapshot(), pack.json(), submitter)
            .withJournal(opened.session().journal())
            .withMapping(options.mapping())
            .withPapersElsewhere(
                leftOut.contains(Role.ARCHIVE) && Enclosures.listed(state.snapshot()) > 0)
            .withAttachments(Enclosures.of(Parcels.attached(opened, leftOut), state.snapshot()));
    workspace
        .jobs()
        .start(
            workspace.texts().both("job.bundle"),
            job -> {
              requireApart(file, opened.originals());
              Rerun rerun =
                  packed ->
                      kit.report(
                          kit.run(packed, pack.pack(), options, job),
                          state.review(),
                          options,
                          lang);
              List<HeldAgainst> others =
                  Parcels.heldAgainst(opened, state, leftOut, kit.formats(), job);
              return new BundleWriter(kit.gpkg())
                  .write(submission.withHeldAgainst(others), rerun, file, job);
            },
            report ->
                workspace
                    .prompts()
                    .inform(workspace.texts().both("bundle.done", file, conclusion(report))));
  }

  private LocalText conclusion(Report report) {
    return workspace
        .texts()
        .both(report.result().conforms() ? "bundle.conforms" : "bundle.conformsNot");
  }
}
