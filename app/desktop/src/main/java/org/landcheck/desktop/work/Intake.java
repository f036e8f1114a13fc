package org.landcheck.desktop.work;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Companion;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.JoinedDataset;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.material.Materials;
import org.landcheck.core.pack.MappingChoices;
import org.landcheck.core.project.ProjectInfo;
import org.landcheck.core.project.ProjectStore;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.session.Session;
import org.landcheck.core.session.SessionState;
import org.landcheck.io.material.MaterialReader;

/** Opens data and projects, with what is set beside them. */
final class Intake {
  private final Kit kit;

  Intake(Kit kit) {
    this.kit = kit;
  }

  /**
   * What was opened, and what could not be.
   *
   * @param missing a line for each thing beside the data that could not be read; the project still
   *     remembers it
   */
  record Taken(Opened opened, List<LocalText> missing) {}

  /**
   * Data to look at, with what is set beside them.
   *
   * @param beside without data
   * @param said what a person said of these data before, of which that counts which still fits
   */
  Opened data(
      Path path,
      Materials beside,
      ReadOptions options,
      Kit.PackFile pack,
      RunOptions said,
      Monitor monitor)
      throws BadInputException {
    Dataset data = MaterialReader.besideArchive(kit.formats().open(path, options, monitor), beside);
    Laid laid = beside.beside() ? read(beside, data, monitor) : Laid.NOTHING;
    Dataset all = laid.equals(Laid.NOTHING) ? data : JoinedDataset.beside(data, laid.tables());
    RunOptions run =
        laid.over(RunOptions.DEFAULT)
            .withCounty(said.county())
            .withOnly(said.only())
            .withMapping(said.mapping().fitting(all, pack.pack()));
    Session session =
        Session.view(kit.engine(), data, pack.pack(), RunOptions.DEFAULT.withCounty(said.county()));
    Materials materials = beside.withData(List.of(path.toAbsolutePath()));
    Opened opened =
        new Opened(
            nameOf(path),
            Optional.of(path),
            false,
            pack,
            names(beside.neighbours()),
            materials,
            MappingChoices.NONE,
            session);
    if (!run.equals(session.state().options()) || !laid.equals(Laid.NOTHING)) {
      session.lay(laid.tables(), run, opened.remembered(run));
    }
    return opened;
  }

  /** A project with a copy of what is open, which nothing else changes with. */
  Opened copy(Opened now, Path file, String author) throws BadInputException {
    SessionState before = now.session().state();
    ProjectInfo info = now.remembered(before.options());
    ProjectStore store = kit.projects().create(file, now.session().own(), info);
    Session session =
        Session.work(
            kit.engine(), store, now.pack().pack(), before.options(), author, Clock.systemUTC());
    if (!before.tables().layers().isEmpty()) {
      session.lay(before.tables(), before.options(), info);
    }
    before.result().filter(result -> before.upToDate()).ifPresent(session::adopt);
    return new Opened(
        nameOf(file),
        Optional.of(file),
        true,
        now.pack(),
        now.neighbours(),
        now.materials(),
        now.idle(),
        session);
  }

  /**
   * Sets other files beside what is open, or reads those that lie there again. What was said to
   * stand for what holds as far as it fits what lies there now.
   *
   * @throws BadInputException if one of them cannot be read; nothing has changed then
   */
  Opened lay(Opened now, Materials next, Monitor monitor) throws BadInputException {
    Laid laid = read(next, now.session().own(), monitor);
    RunOptions old = now.session().state().options();
    boolean sameNeighbours = next.neighbours().equals(now.materials().neighbours());
    MappingChoices said = old.mapping().over(now.idle());
    MappingChoices fitting = laid.fitting(said, now);
    RunOptions options = laid.over(old).withMapping(fitting);
    // made-up neighbours have no file and stay until there are others
    if (sameNeighbours && next.neighbours().isEmpty()) {
      options = options.withNeighbours(old.neighbours());
    }
    Opened after =
        now.with(sameNeighbours ? now.neighbours() : names(next.neighbours()), next)
            .withIdle(said.without(fitting));
    now.session().lay(laid.tables(), options, after.remembered(options));
    return after;
  }

  /** Made-up data, with a neighbour. */
  Opened sample(
      String name, Dataset data, String neighbour, Dataset neighbouring, Kit.PackFile pack) {
    RunOptions options = RunOptions.DEFAULT.withNeighbours(List.of(neighbouring));
    Session session = Session.view(kit.engine(), data, pack.pack(), options);
    return new Opened(
        name,
        Optional.empty(),
        false,
        pack,
        neighbour,
        Materials.NONE,
        MappingChoices.NONE,
        session);
  }

  /**
   * A project as it was left; whatever is gone from beside it is told, not an error.
   *
   * @param instead what to check with if the pack is gone
   */
  Taken project(Path path, String author, Kit.PackFile instead, Monitor monitor)
      throws BadInputException {
    ProjectStore store = kit.projects().open(path);
    try {
      return project(path, store, author, instead, monitor);
    } catch (BadInputException | RuntimeException | Error e) {
      // nobody could close it later, and until then its file could not be opened again
      store.close();
      throw e;
    }
  }

  private Taken project(
      Path path, ProjectStore store, String author, Kit.PackFile instead, Monitor monitor)
      throws BadInputException {
    ProjectInfo info = store.info();
    Materials materials = info.materials();
    List<LocalText> missing = new ArrayList<>();
    Kit.PackFile pack = pack(info.pack(), instead, missing);
    RunOptions options = RunOptions.DEFAULT.withCounty(info.county()).withMapping(info.mapping());
    Session session =
        Session.work(kit.engine(), store, pack.pack(), options, author, Clock.systemUTC());
    Laid laid = read(materials, session.own(), missing, monitor);
    Opened opened =
        new Opened(
            nameOf(path),
            Optional.of(path),
            true,
            pack,
            names(materials.neighbours()),
            materials,
            MappingChoices.NONE,
            session);
    MappingChoices fitting = laid.fitting(info.mapping(), opened);
    RunOptions run = laid.over(options).withMapping(fitting);
    if (!laid.equals(Laid.NOTHING)) {
      session.lay(laid.tables(), run, info);
    } else if (!fitting.equals(info.mapping())) {
      session.use(pack.pack(), run, info);
    }
    return new Taken(opened.withIdle(info.mapping().without(fitting)), missing);
  }

  private Kit.PackFile pack(String name, Kit.PackFile instead, List<LocalText> missing) {
    try {
      return kit.pack(name);
    } catch (BadInputException e) {
      missing.add(e.text());
      LocalText title = instead.pack().title();
      missing.add(
          new LocalText(
              "暂用检查方案“" + title.zh() + "”，请在“检查方案”面板中选择正确的方案",
              "checking with the pack \""
                  + title.en()
                  + "\" for now; choose the right one in its panel"));
      return instead;
    }
  }

  /** What is beside the data, read. */
  record Laid(Dataset tables, List<Dataset> neighbours, Map<Companion, Dataset> companions) {
    static final Laid NOTHING = new Laid(JoinedDataset.of(List.of()), List.of(), Map.of());

    RunOptions over(RunOptions options) {
      return options.withNeighbours(neighbours).withCompanions(companions);
    }

    /** What of choices fits the data with these tables beside them. */
    MappingChoices fitting(MappingChoices said, Opened now) {
      Dataset whole = JoinedDataset.beside(now.session().own(), tables);
      return said.fitting(whole, now.pack().pack());
    }
  }

  /**
   * Reads what is beside the data.
   *
   * @param ours the data, whose coordinate system the rest is moved to
   * @throws BadInputException if any of it cannot be read
   */
  Laid read(Materials materials, Dataset ours, Monitor monitor) throws BadInputException {
    List<LocalText> missing = new ArrayList<>();
    Laid laid = read(materials, ours, missing, monitor);
    if (!missing.isEmpty()) {
      throw new BadInputException(missing.get(0));
    }
    return laid;
  }

  private Laid read(Materials materials, Dataset ours, List<LocalText> missing, Monitor monitor) {
    MaterialReader reader = kit.materials();
    List<JoinedDataset.Part> parts = new ArrayList<>();
    for (Materials piece : pieces(materials)) {
      attempt(missing, () -> parts.addAll(reader.tables(piece, ReadOptions.DEFAULT, monitor)));
    }
    List<Dataset> neighbours = new ArrayList<>();
    for (Path path : materials.neighbours()) {
      attempt(missing, () -> neighbours.add(reader.neighbour(path, ours, monitor)));
    }
    Map<Companion, Dataset> companions = new EnumMap<>(Companion.class);
    materials
        .companions()
        .forEach(
            (each, path) ->
                attempt(
                    missing, () -> companions.put(each, reader.companion(path, ours, monitor))));
    return parts.isEmpty() && neighbours.isEmpty() && companions.isEmpty()
        ? Laid.NOTHING
        : new Laid(JoinedDataset.of(parts), neighbours, companions);
  }

  /** Tables beside the data one by one, so that one that is gone does not take the others along. */
  private static List<Materials> pieces(Materials materials) {
    List<Materials> pieces = new ArrayList<>();
    materials.ledgers().forEach(each -> pieces.add(Materials.NONE.withLedgers(List.of(each))));
    pieces.add(Materials.NONE.withArchive(materials.archive()));
    pieces.add(
        Materials.NONE.withDelivery(materials.delivery()).withMetadata(materials.metadata()));
    return pieces;
  }

  @FunctionalInterface
  private interface Reading {
    void run() throws BadInputException;
  }

  private static void attempt(List<LocalText> missing, Reading reading) {
    try {
      reading.run();
    } catch (BadInputException e) {
      missing.add(e.text());
    }
  }

  static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  /** How files are called in one line; empty if there are none. */
  static String names(List<Path> paths) {
    return paths.stream().map(Intake::nameOf).collect(Collectors.joining("、"));
  }
}
