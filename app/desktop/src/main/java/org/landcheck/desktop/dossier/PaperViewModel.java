package org.landcheck.desktop.dossier;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.checks.dossier.Dossier.Page;
import org.landcheck.checks.dossier.Dossier.Paper;
import org.landcheck.desktop.work.Opened;
import org.landcheck.desktop.work.Workspace;
import org.landcheck.io.archive.PagePictures;

/** The scanned papers of the project looked at, and the page that is shown. */
public final class PaperViewModel {
  /** Pixels a page has when it is shown whole, and when it is looked at closely. */
  private static final int COARSE = 1_400;

  /** Graphics cards take a picture of this size in one piece. */
  private static final int FINE = 4_000;

  private final Workspace workspace;
  private final PagePictures pictures = new PagePictures();
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Paper>> paper =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(1);
  private final IntegerProperty turns = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>(Picture.NONE);
  private Wish wish = new Wish();

  /** A line of the list: a file, or a class of which there is none. */
  record Row(String kind, Optional<Paper> paper) {}

  /**
   * What stands in the picture's place.
   *
   * @param fault why there is no picture
   * @param fine whether it has all pixels it can have
   */
  record Picture(
      Optional<BufferedImage> image, Optional<LocalText> fault, boolean waiting, boolean fine) {
    static final Picture NONE = new Picture(Optional.empty(), Optional.empty(), false, false);
  }

  /** A picture somebody waits for, until they wish for another. */
  private static final class Wish implements Monitor {
    private volatile boolean overtaken;

    @Override
    public boolean cancelled() {
      return overtaken;
    }

    @Override
    public void progress(String task, long done, long total) {}
  }

  PaperViewModel(Workspace workspace) {
    this.workspace = workspace;
    workspace
        .opened()
        .addListener(
            (property, before, now) -> {
              if (!archive(before).equals(archive(now))) {
                load(COARSE);
              }
            });
  }

  private static Optional<Path> archive(Optional<Opened> opened) {
    return opened.flatMap(now -> now.materials().archive());
  }

  /** Files and missing classes, by class. */
  ObservableList<Row> rows() {
    return rows;
  }

  /** The file looked at. */
  ReadOnlyObjectProperty<Optional<Paper>> paper() {
    return paper.getReadOnlyProperty();
  }

  /** Which of its pages, from 1. */
  ReadOnlyIntegerProperty page() {
    return page.getReadOnlyProperty();
  }

  /** Quarters of a turn clockwise that the page is shown by. */
  IntegerProperty turns() {
    return turns;
  }

  ReadOnlyObjectProperty<Picture> picture() {
    return picture.getReadOnlyProperty();
  }

  /**
   * Lists papers, and goes on looking at the same one, else at one of the same kind, else at the
   * first.
   */
  void show(List<Paper> papers, List<String> lacking) {
    List<Row> fresh = new ArrayList<>();
    papers.forEach(each -> fresh.add(new Row(each.kind(), Optional.of(each))));
    lacking.forEach(title -> fresh.add(new Row(title, Optional.empty())));
    fresh.sort(
        java.util.Comparator.comparing((Row row) -> row.kind().isEmpty()).thenComparing(Row::kind));
    Optional<String> kind = paper.get().map(Paper::kind);
    rows.setAll(fresh);
    if (paper.get().filter(papers::contains).isPresent()) {
      return;
    }
    Optional<Paper> same =
        papers.stream().filter(each -> kind.equals(Optional.of(each.kind()))).findFirst();
    look(same.or(() -> papers.stream().findFirst()), 1);
  }

  /** Looks at the first page of a file. */
  void select(Paper chosen) {
    if (!Optional.of(chosen).equals(paper.get())) {
      look(Optional.of(chosen), 1);
    }
  }

  /** Looks at the first page of the file at a path, if it is listed. */
  void select(String path) {
    rows.stream()
        .flatMap(row -> row.paper().stream())
        .filter(each -> each.path().equals(path))
        .findFirst()
        .ifPresent(this::select);
  }

  private void look(Optional<Paper> chosen, int number) {
    paper.set(chosen);
    page.set(number);
    turns.set(0);
    load(COARSE);
  }

  /** How many pages the file has; 1 if it is not known. */
  int pages() {
    return Math.max(1, paper.get().map(each -> each.pages().size()).orElse(0));
  }

  /** What is known of the page. */
  Optional<Page> facts() {
    return paper
        .get()
        .flatMap(
            each ->
                each.pages().stream().filter(known -> known.number() == page.get()).findFirst());
  }

  /** Looks at the next page; behind the last at the first page of the next file. */
  void nextPage() {
    if (page.get() < pages()) {
      look(paper.get(), page.get() + 1);
    } else {
      neighbour(1).ifPresent(next -> look(Optional.of(next), 1));
    }
  }

  void previousPage() {
    if (page.get() > 1) {
      look(paper.get(), page.get() - 1);
    } else {
      neighbour(-1)
          .ifPresent(before -> look(Optional.of(before), Math.max(1, before.pages().size())));
    }
  }

  private Optional<Paper> neighbour(int by) {
    List<Paper> papers = rows.stream().flatMap(row -> row.paper().stream()).toList();
    int at = paper.get().map(papers::indexOf).orElse(-1) + by;
    return at < 0 || at >= papers.size() ? Optional.empty() : Optional.of(papers.get(at));
  }

  /** Turns the page by a quarter clockwise. */
  void turn() {
    turns.set((turns.get() + 1) % 4);
  }

  /** Loads the page with all pixels it can have, unless it has them. */
  void refine() {
    if (picture.get().image().isPresent() && !picture.get().fine()) {
      load(FINE);
    }
  }

  private void load(int longest) {
    wish.overtaken = true;
    Wish mine = new Wish();
    wish = mine;
    Optional<Path> archive = archive(workspace.opened().get());
    if (paper.get().isEmpty() || archive.isEmpty()) {
      picture.set(Picture.NONE);
      return;
    }
    String path = paper.get().get().path();
    int number = page.get();
    boolean fine = longest == FINE;
    picture.set(
        new Picture(fine ? picture.get().image() : Optional.empty(), Optional.empty(), true, fine));
    workspace
        .jobs()
        .background(
            () -> {
              Picture made = made(archive.get(), path, number, longest, mine);
              workspace
                  .jobs()
                  .onWindow(
                      () -> {
                        if (!mine.overtaken) {
                          picture.set(made);
                        }
                      });
            });
  }

  private Picture made(Path archive, String path, int number, int longest, Monitor monitor) {
    boolean fine = longest == FINE;
    try {
      return new Picture(
          Optional.of(pictures.picture(archive, path, number, longest, monitor)),
          Optional.empty(),
          false,
          fine);
    } catch (BadInputException e) {
      return new Picture(Optional.empty(), Optional.of(e.text()), false, fine);
    } catch (CancelledException e) {
      return Picture.NONE;
    }
  }
}
