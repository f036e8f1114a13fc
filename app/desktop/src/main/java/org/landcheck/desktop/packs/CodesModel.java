package org.landcheck.desktop.packs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.pack.CodeRows;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.PackPart;
import org.landcheck.desktop.packs.PartRow.Standing;
import org.landcheck.desktop.work.Workspace;

/** What a person does to the codes of the list that is looked at. */
final class CodesModel {
  private final PartChoice choice;
  private final PartsModel parts;
  private final Workspace workspace;
  private final ReadOnlyObjectWrapper<LocalText> told =
      new ReadOnlyObjectWrapper<>(LocalText.EMPTY);

  /**
   * @param choice of a code list
   */
  CodesModel(PartChoice choice) {
    this.choice = choice;
    this.parts = choice.parts();
    this.workspace = parts.editor().workspace();
    choice.outer().addListener(change -> told.set(LocalText.EMPTY));
    parts.editor().editing().addListener(change -> told.set(LocalText.EMPTY));
  }

  PartChoice choice() {
    return choice;
  }

  /** What came of the last thing done to many codes, or why it was not done. */
  ReadOnlyObjectProperty<LocalText> told() {
    return told.getReadOnlyProperty();
  }

  /** The codes in which words all occur. */
  List<PartRow> rows(String words) {
    return choice.inners().stream().filter(row -> row.matches(words)).toList();
  }

  private Optional<String> list() {
    return choice.outer().get().map(PackPart::name);
  }

  /** From when to when the codes of a list are in force, as far as it says so. */
  LocalText period(PackPart list) {
    List<String> from = days(list, CodeColumn.FROM);
    List<String> until = days(list, CodeColumn.UNTIL);
    if (from.isEmpty() && until.isEmpty()) {
      return LocalText.EMPTY;
    }
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    if (!from.isEmpty()) {
      zh.add(from.get(0) + " 起");
      en.add("from " + from.get(0));
    }
    if (until.size() == parts.rows().codes(list.name()).size()) {
      zh.add("至 " + until.get(until.size() - 1));
      en.add("until " + until.get(until.size() - 1));
    }
    return zh.isEmpty()
        ? LocalText.EMPTY
        : new LocalText(" · " + String.join(" ", zh), " · " + String.join(" ", en));
  }

  private List<String> days(PackPart list, CodeColumn column) {
    return parts.rows().codes(list.name()).stream()
        .map(row -> row.value(column.member()))
        .filter(day -> !day.isEmpty())
        .sorted()
        .toList();
  }

  /** Takes what was entered for a code, or lets it wait. */
  void enter(PackPart code, CodeColumn column, String typed) {
    String text = column.isDay() ? CodeColumn.day(typed).map(String::valueOf).orElse(typed) : typed;
    parts.enter(code, column.member(), text);
  }

  /**
   * Adds a code.
   *
   * @param cells by column
   * @return whether it was added; if not, it is told why
   */
  boolean add(Map<CodeColumn, String> cells) {
    Optional<String> list = list();
    String code = cells.getOrDefault(CodeColumn.CODE, "").strip();
    if (list.isPresent() && parts.has(PackPart.code(list.get(), code))) {
      told.set(workspace.texts().both("packs.codeThere", code));
      return false;
    }
    return put(() -> CodeSheet.ofCells(cells), "packs.codeAdded");
  }

  private interface Source {
    CodeSheet sheet() throws BadInputException;
  }

  private boolean put(Source source, String key) {
    Optional<String> list = list();
    try {
      return list.isPresent() && put(list.get(), source.sheet(), key);
    } catch (BadInputException e) {
      told.set(e.text());
      return false;
    }
  }

  /** Takes cells copied from a spreadsheet. */
  boolean paste(String copied) {
    return put(() -> CodeSheet.ofText(copied), "packs.codesPut");
  }

  private boolean put(String list, CodeSheet sheet, String key) {
    if (!parts.editor().editing().get().open() || !parts.has(PackPart.codeList(list))) {
      return false;
    }
    PackDraft draft = parts.editor().editing().get().draft();
    Map<String, Map<String, Object>> known = CodeRows.of(draft, list).codes();
    Map<String, Map<String, Object>> codes = new LinkedHashMap<>();
    int added = 0;
    int changed = 0;
    for (Map.Entry<String, Map<String, Object>> each : sheet.codes().entrySet()) {
      Optional<Map<String, Object>> before = Optional.ofNullable(known.get(each.getKey()));
      Map<String, Object> members = new LinkedHashMap<>(each.getValue());
      if (before.isEmpty()) {
        members.putIfAbsent("title", each.getKey());
        added++;
      } else if (!before.get().entrySet().containsAll(members.entrySet())) {
        changed++;
      }
      codes.put(each.getKey(), members);
    }
    Optional<LocalText> why = parts.take(draft.withCodes(list, codes));
    told.set(
        why.isPresent()
            ? workspace.texts().both("packs.codesRefused", why.get())
            : workspace
                .texts()
                .both(key, codes.size(), added, changed, codes.size() - added - changed));
    return why.isEmpty();
  }

  /** Takes the codes of a workbook or a text file that a person chooses. */
  void load() {
    list().ifPresent(list -> workspace.prompts().dataFile().ifPresent(file -> load(list, file)));
  }

  private void load(String list, Path file) {
    workspace
        .jobs()
        .start(
            workspace.texts().both("packs.codesReading", file.getFileName()),
            monitor -> read(file, monitor),
            sheet -> put(list, sheet, "packs.codesPut"));
  }

  private CodeSheet read(Path file, Monitor monitor) throws BadInputException {
    Dataset data = workspace.kit().formats().open(file, ReadOptions.DEFAULT, monitor);
    List<Layer> tables = new ArrayList<>(data.layers());
    tables.removeIf(layer -> layer.schema().geometryType() != GeometryType.NONE);
    if (tables.isEmpty()) {
      throw new BadInputException(workspace.texts().both("packs.noTable", file.getFileName()));
    }
    return CodeSheet.ofTable(
        tables.stream().filter(CodesModel::hasCodes).findFirst().orElse(tables.get(0)));
  }

  /** Of several sheets the first that has a column of codes is meant. */
  private static boolean hasCodes(Layer table) {
    return table.schema().fields().stream()
        .anyMatch(
            field ->
                CodeColumn.titled(field.sourceName()).filter(CodeColumn.CODE::equals).isPresent());
  }

  /** Cells as spreadsheets take them. */
  static String copied(List<PartRow> rows) {
    return rows.stream()
        .map(
            row ->
                Arrays.stream(CodeColumn.values())
                    .map(column -> row.value(column.member()))
                    .collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n"));
  }

  /** Removes the list's own of some codes, and sets those of the parent back. */
  void remove(List<PartRow> rows) {
    told.set(LocalText.EMPTY);
    list()
        .ifPresent(
            list -> {
              parts.removeCodes(list, rows.stream().map(PartRow::name).toList());
              parts.asInherited(
                  rows.stream()
                      .filter(row -> row.standing() == Standing.CHANGED)
                      .map(PartRow::part)
                      .toList());
            });
  }
}
