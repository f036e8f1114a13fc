package org.landcheck.io.dxf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;
import org.landcheck.io.text.LineBytes;
import org.landcheck.io.text.TextFile;

/**
 * Goes through the sections of a drawing: colours from the tables, blocks, then the entities, each
 * drawn as soon as it is whole.
 */
final class DxfReader {
  private static final int REPORT_EVERY = 1024;
  private static final int LONGEST_TYPE = 40;

  private final Drawing drawing;
  private final DxfText text;
  private final LongConsumer progress;
  private String section = "";
  private Groups record = new Groups();

  /** A polyline or an insert whose vertices or attributes follow. */
  private Optional<Groups> open = Optional.empty();

  private Optional<Groups> block = Optional.empty();
  private List<Groups> inBlock = new ArrayList<>();
  private boolean ended;
  private long entities;

  /**
   * @param progress hears of entities read; throws to stop
   */
  DxfReader(Drawing drawing, DxfText text, LongConsumer progress) {
    this.drawing = drawing;
    this.text = text;
    this.progress = progress;
  }

  /**
   * Reads the whole file.
   *
   * @return whether the file says that it ends
   * @throws BadInputException if it is damaged, or cut off within a section
   */
  boolean read(TextFile file) throws IOException, BadInputException {
    try (LineBytes lines = file.lines()) {
      GroupReader group = new GroupReader(lines, file.file());
      record.begin("");
      while (!ended && group.next()) {
        if (group.code() == 0) {
          end();
          String type = group.to() - group.from() > LONGEST_TYPE ? "?" : text.read(group).strip();
          record.begin(type);
          ended = type.equals("EOF");
        } else if (isRead()) {
          record.take(group, text);
        }
      }
      if (!ended) {
        end();
        if (!section.isEmpty()) {
          throw group.cutOff();
        }
      }
    }
    progress.accept(entities % REPORT_EVERY);
    return ended;
  }

  /** Whether anything of the section counts. */
  private boolean isRead() {
    return switch (section) {
      case "ENTITIES", "BLOCKS", "TABLES" -> true;
      default -> record.type().equals("SECTION");
    };
  }

  /** A record is whole. */
  private void end() {
    switch (record.type()) {
      case "SECTION" -> section = record.text(2).strip();
      case "ENDSEC" -> {
        flush();
        section = "";
      }
      default -> {
        switch (section) {
          case "TABLES" -> table();
          case "BLOCKS" -> inBlocks();
          case "ENTITIES" -> entity();
          default -> {
            // of no use
          }
        }
      }
    }
  }

  private void table() {
    if (record.type().equals("LAYER") && record.has(62)) {
      drawing.colour(record.text(2), record.flag(62));
    }
  }

  private void inBlocks() {
    switch (record.type()) {
      case "BLOCK" -> {
        block = Optional.of(record.copy());
        inBlock = new ArrayList<>();
      }
      case "ENDBLK" -> {
        flush();
        if (block.isPresent()) {
          Groups head = block.get();
          Drawing.Block whole =
              new Drawing.Block(head.first(10, 0), head.first(20, 0), List.copyOf(inBlock));
          drawing.block(head.text(2), whole);
        }
        block = Optional.empty();
      }
      default -> entity();
    }
  }

  private void entity() {
    String type = record.type();
    if (open.isPresent()) {
      boolean polyline = open.get().type().equals("POLYLINE");
      if (polyline && type.equals("VERTEX")) {
        open.get().append(record);
        return;
      }
      if (!polyline && type.equals("ATTRIB")) {
        open.get().append(1, record.text(1));
        return;
      }
      flush();
    }
    if (type.equals("POLYLINE") || type.equals("INSERT") && record.flag(66) != 0) {
      open = Optional.of(record);
      record = new Groups();
    } else if (!type.isEmpty()) {
      take(record);
    }
  }

  private void flush() {
    open.ifPresent(this::take);
    open = Optional.empty();
  }

  private void take(Groups entity) {
    if (section.equals("BLOCKS")) {
      if (block.isPresent()) {
        inBlock.add(entity.copy());
      }
      return;
    }
    drawing.draw(entity);
    entities++;
    if (entities % REPORT_EVERY == 0) {
      progress.accept(REPORT_EVERY);
    }
  }
}
