package org.landcheck.io.filegdb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The two files of a table, opened to read. Safe for any number of threads. */
final class GdbTable implements Closeable {
  private static final int HEAD = 40;
  private static final int LONGEST_DESCRIPTION = 10 << 20;

  /**
   * Points that curves may be drawn with; an arc, which takes some 40 bytes, has a thousand if it
   * is part of a road.
   */
  private static final long LEAST_DRAWN = 1 << 22;

  private static final long DRAWN_PER_BYTE = 64;

  private final FileChannel data;
  private final Optional<FileChannel> index;
  private final long size;
  private final long declaredRows;
  private final TableHeader header;
  private final RowOffsets offsets;
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong drawn = new AtomicLong();

  private GdbTable(
      FileChannel data,
      Optional<FileChannel> index,
      long declaredRows,
      TableHeader header,
      RowOffsets offsets)
      throws IOException {
    this.data = data;
    this.index = index;
    this.size = data.size();
    this.declaredRows = declaredRows;
    this.header = header;
    this.offsets = offsets;
  }

  /**
   * @throws DamagedException if a file is missing or is no table; the reason names it
   */
  static GdbTable open(GdbFolder folder, int number) throws IOException, DamagedException {
    String name = GdbFolder.name(number, "gdbtable");
    Optional<Path> file = folder.file(number, "gdbtable");
    if (file.isEmpty()) {
      throw new DamagedException(" " + name + " 不在文件夹中", " " + name + " is not in the folder");
    }
    FileChannel data = FileChannel.open(file.get());
    Optional<FileChannel> index = Optional.empty();
    try {
      Optional<Path> places = folder.file(number, "gdbtablx");
      if (places.isPresent()) {
        index = Optional.of(FileChannel.open(places.get()));
      }
      return open(data, index, name);
    } catch (IOException | RuntimeException | DamagedException e) {
      data.close();
      if (index.isPresent()) {
        index.get().close();
      }
      throw e;
    }
  }

  private static GdbTable open(FileChannel data, Optional<FileChannel> index, String name)
      throws IOException, DamagedException {
    String part = name;
    try {
      ByteCursor head = ByteCursor.of(RowOffsets.bytes(data, 0, HEAD));
      int version = head.i32();
      boolean wide = version == 4;
      if (version != 3 && !wide) {
        throw new DamagedException("的版本 " + version + " 未知", "is of an unknown version " + version);
      }
      long rows = head.i32();
      head.skip(8);
      long wideRows = head.i64();
      rows = wide ? wideRows : rows;
      head.skip(8);
      TableHeader header = header(data, head.i64(), wide);
      part = name.replace("gdbtable", "gdbtablx");
      if (index.isEmpty() && rows != 0) {
        throw new DamagedException("不在文件夹中", "is not in the folder");
      }
      RowOffsets offsets =
          index.isPresent() ? RowOffsets.open(index.get(), wide) : RowOffsets.none(data);
      return new GdbTable(data, index, rows, header, offsets);
    } catch (CutOffException e) {
      throw new DamagedException(" " + part + " 不完整或已损坏", " " + part + " is cut off or damaged");
    } catch (DamagedException e) {
      throw new DamagedException(
          " " + part + " " + e.reason().zh(), " " + part + " " + e.reason().en());
    }
  }

  private static TableHeader header(FileChannel data, long from, boolean wide)
      throws IOException, CutOffException, DamagedException {
    int length = ByteCursor.of(RowOffsets.bytes(data, from, Integer.BYTES)).i32();
    if (length < 0 || length > LONGEST_DESCRIPTION) {
      throw CutOffException.INSTANCE;
    }
    return TableHeader.parse(wide, RowOffsets.bytes(data, from, length + Integer.BYTES));
  }

  TableHeader header() {
    return header;
  }

  RowOffsets offsets() {
    return offsets;
  }

  /** How many rows the head of the table says there are. */
  long declaredRows() {
    return declaredRows;
  }

  FileChannel data() {
    return data;
  }

  /** Bytes of the file that holds the rows. */
  long size() {
    return size;
  }

  /**
   * Counts bytes of rows. Rows never share bytes, so together they cannot be more than the file
   * has; a file made to look larger ends here.
   */
  void take(long bytes) throws DamagedException {
    if (taken.addAndGet(bytes) > size) {
      throw new DamagedException("中的记录互相重叠，已损坏", "has rows that overlap; it is damaged");
    }
  }

  /** Counts points that curves were drawn with, of which a few numbers can make millions. */
  void draw(long points) throws DamagedException {
    if (drawn.addAndGet(points) > LEAST_DRAWN + DRAWN_PER_BYTE * size) {
      throw new DamagedException(
          "中的曲线画成折线后远多于文件所能容纳", "has curves that draw far more points than its file can hold");
    }
  }

  @Override
  public void close() throws IOException {
    data.close();
    if (index.isPresent()) {
      index.get().close();
    }
  }
}
