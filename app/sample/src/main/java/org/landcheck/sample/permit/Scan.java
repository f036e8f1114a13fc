package org.landcheck.sample.permit;

import java.util.ArrayList;
import java.util.List;
import org.landcheck.sample.Dice;

/**
 * A scanned paper.
 *
 * @param folder of the project, its certificate number
 * @param name with its ending, {@code 01许可证.pdf}
 * @param pages none for an empty file
 */
public record Scan(String folder, String name, List<Page> pages, State state) {
  public Scan {
    pages = List.copyOf(pages);
  }

  /** What happened to the file after scanning. */
  public enum State {
    SOUND,
    CUT_OFF,
    LOCKED
  }

  /**
   * A page.
   *
   * @param seed what is on it; equal seeds give equal pages
   * @param text of the text layer, empty for none
   * @param skew degrees it lies aslant
   */
  public record Page(long seed, String text, int dpi, boolean blank, double skew, boolean wide) {
    static Page of(long seed) {
      return new Page(seed, "", 200, false, 0, false);
    }

    Page saying(String words) {
      return new Page(seed, words, dpi, blank, skew, wide);
    }

    Page at(int resolution) {
      return new Page(seed, text, resolution, blank, skew, wide);
    }

    Page emptied() {
      return new Page(seed, text, dpi, true, skew, wide);
    }

    Page skewed(double degrees) {
      return new Page(seed, text, dpi, blank, degrees, wide);
    }

    Page turned() {
      return new Page(seed, text, dpi, blank, skew, true);
    }
  }

  /**
   * The papers of a permit, a page each; the certificate, which is the first, has two and a text
   * layer with the number.
   */
  static List<Scan> papers(String number, List<String> names, Dice dice) {
    List<Scan> scans = new ArrayList<>();
    for (String name : names) {
      List<Page> pages = new ArrayList<>(List.of(Page.of(dice.next())));
      if (scans.isEmpty()) {
        pages.set(0, pages.get(0).saying("No. " + number));
        pages.add(Page.of(dice.next()));
      }
      scans.add(new Scan(number, name, pages, State.SOUND));
    }
    return scans;
  }

  /** The path below the folder of all projects. */
  String path() {
    return folder + "/" + name;
  }

  Scan with(List<Page> other) {
    return new Scan(folder, name, other, state);
  }

  Scan in(State other) {
    return new Scan(folder, name, pages, other);
  }

  /** In the folder of another number, which a page that said the first now says. */
  Scan filedUnder(String number) {
    List<Page> said = pages.stream().map(p -> p.saying(p.text().replace(folder, number))).toList();
    return new Scan(number, name, said, state);
  }

  Scan named(String other) {
    return new Scan(folder, other, pages, state);
  }
}
