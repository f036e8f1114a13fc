package org.landcheck.io.boundary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;
import org.landcheck.io.text.LineBytes;
import org.landcheck.io.text.TextFile;

/** Reads one file line by line and gives its parcels to the tables of their coordinate systems. */
final class TxtReader {
  private static final ParcelRings NO_RINGS = new ParcelRings();
  private static final int REPORT_EVERY = 1 << 14;

  private final String file;
  private final Function<Crs, ParcelTable> tables;
  private final Notes notes;
  private final LongConsumer progress;

  private final Row row = new Row();
  private final PointRow point = new PointRow();
  private final ParcelRings rings = new ParcelRings();
  private final RowFaults faults = new RowFaults();

  private Header header = new Header();
  private boolean inHeader;
  private boolean inOther;
  private Optional<List<String>> names = Optional.empty();
  private Optional<ParcelTable> table = Optional.empty();

  /** Parcels without points before the first that has some: their system is not known yet. */
  private final List<Parcel> waiting = new ArrayList<>();

  private Optional<Parcel> parcel = Optional.empty();
  private double firstNorth;
  private double firstEast;
  private boolean prefixed;
  private long feature;
  private long parcels;
  private final Contradictions contradictions = new Contradictions();

  /**
   * @param tables the table of a coordinate system
   * @param progress hears of parcels read; throws to stop
   */
  TxtReader(String file, Function<Crs, ParcelTable> tables, Notes notes, LongConsumer progress) {
    this.file = file;
    this.tables = tables;
    this.notes = notes;
    this.progress = progress;
  }

  /**
   * Reads the whole file.
   *
   * @throws BadInputException if a line is longer than any text has
   */
  void read(TextFile text) throws IOException, BadInputException {
    try (LineBytes lines = text.lines()) {
      long reported = 0;
      while (lines.next()) {
        row.load(lines);
        line(lines.number());
        if (lines.number() % REPORT_EVERY == 0) {
          progress.accept(parcels - reported);
          reported = parcels;
        }
      }
      progress.accept(parcels - reported);
    }
    endHeader();
    faults.tell(file, notes);
  }

  private void line(long number) {
    if (row.isBlank()) {
      if (isLoose() && rings.points() > 0) {
        endParcel();
      }
    } else if (row.isSectionLike()) {
      section(row.text(), number);
    } else if (!inHeader && !inOther && row.isAscii() && !row.endsWithAt() && point.read(row)) {
      point(number);
    } else {
      words(row.text(), number);
    }
  }

  /** Whether parcels have no line of their own, so that blank lines part them. */
  private boolean isLoose() {
    return parcel.isPresent() && !parcel.get().named();
  }

  private void section(String text, long number) {
    Optional<List<String>> listed = ParcelLine.names(text);
    if (listed.isPresent()) {
      endParcel();
      names = Optional.of(Attributes.named(listed.get()));
      return;
    }
    String name = Row.plain(text).replaceAll("[\\[\\]【】\\s]", "");
    endParcel();
    inHeader = name.equals(Recognition.HEADER);
    inOther = !inHeader && !name.equals(Recognition.POINTS);
    if (inHeader) {
      endHeader();
      header = new Header();
    } else if (inOther) {
      faults.skipped(number);
    }
  }

  private void words(String text, long number) {
    Optional<List<String>> columns = ParcelLine.columns(text);
    if (columns.isPresent()) {
      endParcel();
      inHeader = false;
      inOther = false;
      begin(new Parcel(number, ParcelLine.values(columns.get(), names), true));
    } else if ((inHeader || Header.isItem(text)) && header.take(text)) {
      inOther = false;
    } else if (inHeader || inOther) {
      faults.skipped(number);
    } else if (point.read(row)) {
      point(number);
    } else {
      noPoint(text, number);
    }
  }

  private void noPoint(String text, long number) {
    boolean meant = RowFaults.isLikeAPoint(row);
    if (row.cutAtEnumerationCommas()) {
      if (point.read(row)) {
        point(number);
        return;
      }
      meant |= RowFaults.hasNumbers(row);
    }
    if (parcel.isPresent() && meant) {
      faults.broken(number, text);
    } else {
      faults.skipped(number);
    }
  }

  private void point(long number) {
    if (isLoose() && rings.points() > 0 && startsNext()) {
      endParcel();
    }
    if (parcel.isEmpty()) {
      boolean numbered = point.kind() == PointRow.Kind.PROVINCE;
      String feature = Long.toString(point.feature());
      begin(new Parcel(number, numbered ? Map.of(Attributes.NUMBER, feature) : Map.of(), false));
    }
    if (rings.points() == 0) {
      firstNorth = point.north();
      firstEast = point.east();
    }
    feature = point.feature();
    if (point.hasMore()) {
      faults.longer(number);
    }
    int label = point.label();
    int from = label < 0 ? 0 : row.from(label);
    int to = label < 0 ? 0 : row.to(label);
    rings.add(row.bytes(), from, to, point.ring(), point.east(), point.north(), number);
  }

  /** Whether a point is of the next parcel where none has a line of its own. */
  private boolean startsNext() {
    return point.feature() != feature
        || point.ring() < rings.number()
        || rings.isClosed() && point.ring() == rings.number() && point.feature() == 0;
  }

  private void begin(Parcel next) {
    parcel = Optional.of(next);
    rings.clear();
    faults.begin();
    firstNorth = Double.NaN;
    firstEast = Double.NaN;
  }

  private void endParcel() {
    if (parcel.isEmpty()) {
      return;
    }
    Parcel ended = parcel.get();
    parcel = Optional.empty();
    parcels++;
    rings.end();
    if (table.isEmpty() && rings.points() == 0) {
      waiting.add(ended);
      return;
    }
    if (table.isEmpty()) {
      settle();
    }
    Place place = Place.of(firstNorth, firstEast);
    contradictions.count(place, prefixed, ended.line());
    table.get().add(ended, rings, file, header, faults.of());
    rings.clear();
  }

  /** Finds the system by what is declared and by the first point. */
  private void settle() {
    Crs crs =
        new SystemWords(file, header, note -> notes.add(Notes.About.SYSTEM, note))
            .of(firstNorth, firstEast);
    prefixed = Place.of(firstNorth, firstEast).hasPrefix();
    table = Optional.of(tables.apply(crs));
    waiting.forEach(
        one -> table.get().add(one, NO_RINGS, file, header, Optional.<LocalText>empty()));
    waiting.clear();
  }

  /** What has been read is all of one header. */
  private void endHeader() {
    endParcel();
    if (table.isEmpty() && !waiting.isEmpty()) {
      firstNorth = Double.NaN;
      firstEast = Double.NaN;
      settle();
    }
    if (table.isPresent()) {
      HeaderNotes.tell(file, header, notes);
      contradictions.tell(file, notes);
    }
    contradictions.clear();
    table = Optional.empty();
    names = Optional.empty();
  }
}
