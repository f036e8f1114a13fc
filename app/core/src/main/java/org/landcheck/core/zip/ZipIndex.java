package org.landcheck.core.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/**
 * Reads the central directory of a zip from strangers and refuses what is not a plain archive of
 * plain files: links, encrypted or overlapping entries, names that differ between the two places a
 * zip keeps them, bombs. Nothing is unpacked here.
 *
 * <p>The platform's own reader shows neither links nor the encoding of names, so the directory is
 * read directly; entries are later unpacked from the very records judged here.
 */
final class ZipIndex {
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int LOCATOR_64_SIZE = 20;
  private static final int END_64 = 0x06064b50;
  private static final int END_64_SIZE = 56;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final int EXTRA_64 = 1;
  private static final long MAX_32 = 0xffffffffL;
  private static final int MAX_DIRECTORY = 1 << 30;

  private static final int FLAG_ENCRYPTED = 1;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /** Kinds of file in the upper half of the attributes that Unix tools write. */
  private static final int KIND = 0170000;

  private static final int PLAIN_FILE = 0100000;
  private static final int FOLDER = 0040000;

  private final FileChannel zip;
  private final ZipLimits limits;
  private final ZipWords words;
  private final ZipNameEncoding encoding;

  private ZipIndex(FileChannel zip, ZipRules rules) {
    this.zip = zip;
    this.limits = rules.limits();
    this.words = rules.words();
    this.encoding = new ZipNameEncoding(rules);
  }

  /** What a zip holds. */
  record Contents(List<ZipItem> items, boolean oldNames) {}

  /** An entry with its name as it is written. */
  private record Entry(ZipItem item, byte[] rawName) {}

  private record Directory(long count, long size, long offset) {}

  /**
   * @throws BadInputException if the file is no zip or an unsafe one
   */
  static Contents read(FileChannel zip, ZipRules rules) throws IOException, BadInputException {
    return new ZipIndex(zip, rules).read();
  }

  private Contents read() throws IOException, BadInputException {
    Directory directory = directory();
    if (directory.count > limits.entries()) {
      throw words.damaged(
          new LocalText(
              "文件数 " + directory.count + " 超过上限 " + limits.entries(),
              directory.count + " entries are more than the " + limits.entries() + " allowed"));
    }
    if (directory.size > MAX_DIRECTORY
        || directory.offset < 0
        || directory.offset + directory.size > zip.size()) {
      throw words.damaged(new LocalText("目录区位置不对", "its directory is out of place"));
    }
    ByteBuffer buffer = bytes(directory.offset, (int) directory.size);
    hearNames(buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN));
    List<Entry> items = new ArrayList<>();
    ZipNames names = new ZipNames(words);
    while (buffer.hasRemaining()) {
      Entry entry = entry(buffer);
      names.take(entry.item().name());
      items.add(entry);
    }
    if (items.size() != directory.count) {
      throw words.damaged(new LocalText("文件数与目录不符", "its number of entries is wrong"));
    }
    checkSizes(items);
    checkPlaces(items, directory.offset);
    return new Contents(items.stream().map(Entry::item).toList(), encoding.hadOldNames());
  }

  /** Shows all names to whoever finds out their encoding; damage is left for later. */
  private void hearNames(ByteBuffer buffer) {
    int at = 0;
    while (buffer.limit() - at >= ENTRY_SIZE && buffer.getInt(at) == ENTRY) {
      int nameLength = word(buffer, at + 28);
      int extraLength = word(buffer, at + 30);
      int behind = at + ENTRY_SIZE + nameLength + extraLength;
      if (behind > buffer.limit()) {
        return;
      }
      byte[] raw = new byte[nameLength];
      buffer.get(at + ENTRY_SIZE, raw);
      encoding.hear(
          raw, word(buffer, at + 8), buffer.slice(at + ENTRY_SIZE + nameLength, extraLength));
      at = behind + word(buffer, at + 32);
    }
  }

  private Directory directory() throws IOException, BadInputException {
    long size = zip.size();
    int tail = (int) Math.min(size, END_SIZE + 0xffff);
    ByteBuffer buffer = bytes(size - tail, tail);
    for (int at = tail - END_SIZE; at >= 0; at--) {
      if (buffer.getInt(at) == END && at + END_SIZE + word(buffer, at + 20) == tail) {
        long count = word(buffer, at + 10);
        long length = buffer.getInt(at + 12) & MAX_32;
        long offset = buffer.getInt(at + 16) & MAX_32;
        long end = size - tail + at;
        return count == 0xffff || length == MAX_32 || offset == MAX_32
            ? directory64(end, new Directory(count, length, offset))
            : new Directory(count, length, offset);
      }
    }
    throw words.damaged(new LocalText("不是 zip 文件，或文件不完整", "it is no zip file, or not complete"));
  }

  private Directory directory64(long end, Directory small) throws IOException, BadInputException {
    if (end < LOCATOR_64_SIZE) {
      return small;
    }
    ByteBuffer locator = bytes(end - LOCATOR_64_SIZE, LOCATOR_64_SIZE);
    if (locator.getInt(0) != LOCATOR_64) {
      return small;
    }
    long at = locator.getLong(8);
    if (at < 0 || at + END_64_SIZE > end) {
      throw words.damaged(new LocalText("目录区位置不对", "its directory is out of place"));
    }
    ByteBuffer record = bytes(at, END_64_SIZE);
    if (record.getInt(0) != END_64) {
      throw words.damaged(new LocalText("目录区位置不对", "its directory is out of place"));
    }
    return new Directory(record.getLong(32), record.getLong(40), record.getLong(48));
  }

  private Entry entry(ByteBuffer buffer) throws BadInputException {
    int at = buffer.position();
    if (buffer.remaining() < ENTRY_SIZE || buffer.getInt(at) != ENTRY) {
      throw words.damaged(new LocalText("目录区已损坏", "its directory is damaged"));
    }
    int nameLength = word(buffer, at + 28);
    int extraLength = word(buffer, at + 30);
    int length = ENTRY_SIZE + nameLength + extraLength + word(buffer, at + 32);
    if (buffer.remaining() < length) {
      throw words.damaged(new LocalText("目录区已损坏", "its directory is damaged"));
    }
    byte[] rawName = new byte[nameLength];
    buffer.get(at + ENTRY_SIZE, rawName);
    ByteBuffer extra = buffer.slice(at + ENTRY_SIZE + nameLength, extraLength);
    String name = encoding.name(rawName, word(buffer, at + 8), extra);
    int method = word(buffer, at + 10);
    if ((word(buffer, at + 8) & FLAG_ENCRYPTED) != 0) {
      throw words.refused(name, new LocalText("已加密", "it is encrypted"));
    }
    if (method != STORED && method != DEFLATED) {
      throw words.refused(
          name, new LocalText("压缩方式不受支持", "its way of compression is not supported"));
    }
    int kind = (buffer.getInt(at + 38) >>> 16) & KIND;
    if (kind != 0 && kind != (name.endsWith("/") ? FOLDER : PLAIN_FILE)) {
      throw words.refused(name, new LocalText("是链接或特殊文件", "it is a link or another special file"));
    }
    long[] sizes = {
      buffer.getInt(at + 24) & MAX_32,
      buffer.getInt(at + 20) & MAX_32,
      buffer.getInt(at + 42) & MAX_32
    };
    extended(extra, sizes, name);
    buffer.position(at + length);
    ZipItem item =
        new ZipItem(
            name, method == STORED, buffer.getInt(at + 16) & MAX_32, sizes[1], sizes[0], sizes[2]);
    return new Entry(item, rawName);
  }

  /** Replaces size, compressed size and offset by their long forms where they did not fit. */
  private void extended(ByteBuffer extra, long[] sizes, String name) throws BadInputException {
    extra.order(ByteOrder.LITTLE_ENDIAN);
    while (extra.remaining() >= 4) {
      int id = Short.toUnsignedInt(extra.getShort());
      int length = Short.toUnsignedInt(extra.getShort());
      if (length > extra.remaining()) {
        throw words.refused(name, new LocalText("目录区已损坏", "its directory is damaged"));
      }
      int next = extra.position() + length;
      for (int i = 0; id == EXTRA_64 && i < sizes.length; i++) {
        if (sizes[i] == MAX_32 && next - extra.position() >= 8) {
          sizes[i] = extra.getLong();
        }
      }
      extra.position(next);
    }
  }

  private void checkSizes(List<Entry> entries) throws IOException, BadInputException {
    long total = 0;
    long compressed = 0;
    for (Entry entry : entries) {
      ZipItem item = entry.item();
      boolean wrong = item.size() < 0 || item.compressed() < 0 || item.offset() < 0;
      if (wrong || item.stored() && item.size() != item.compressed()) {
        throw words.refused(item.name(), new LocalText("大小有误", "its size is wrong"));
      }
      if (item.size() > ZipLimits.SMALL && item.size() / limits.ratio() > item.compressed()) {
        throw words.refused(
            item.name(),
            new LocalText("解压后异常大（压缩炸弹）", "it would unpack to an unreasonable size (a bomb)"));
      }
      compressed += item.compressed();
      total += item.size();
      if (total > limits.bytes() || total < 0) {
        throw words.damaged(new LocalText("解压后总大小超过上限", "its contents are larger than allowed"));
      }
    }
    if (compressed > zip.size()) {
      throw words.damaged(new LocalText("文件内容相互重叠", "its entries overlap"));
    }
  }

  /** Entries lie one behind another before the directory, under the names the directory gives. */
  private void checkPlaces(List<Entry> entries, long directory)
      throws IOException, BadInputException {
    List<Entry> byPlace = new ArrayList<>(entries);
    byPlace.sort(Comparator.comparingLong(entry -> entry.item().offset()));
    long end = 0;
    for (Entry entry : byPlace) {
      ZipItem item = entry.item();
      if (item.offset() < end) {
        throw words.refused(item.name(), new LocalText("与其他文件重叠", "it overlaps another"));
      }
      end = content(entry) + item.compressed();
      if (end > directory) {
        throw words.refused(item.name(), new LocalText("位置有误", "it is out of place"));
      }
    }
  }

  private long content(Entry entry) throws IOException, BadInputException {
    ZipItem item = entry.item();
    long start = contentStart(zip, item, words);
    ByteBuffer header = bytes(item.offset(), LOCAL_SIZE);
    byte[] raw = new byte[word(header, 26)];
    bytes(item.offset() + LOCAL_SIZE, raw.length).get(raw);
    if (!Arrays.equals(raw, entry.rawName())) {
      throw words.refused(item.name(), new LocalText("两处记录的文件名不同", "it has two different names"));
    }
    return start;
  }

  /** Where the content of an entry begins. */
  static long contentStart(FileChannel zip, ZipItem item, ZipWords words)
      throws IOException, BadInputException {
    ByteBuffer header = bytes(zip, item.offset(), LOCAL_SIZE, words);
    if (header.getInt(0) != LOCAL) {
      throw words.refused(item.name(), new LocalText("位置有误", "it is out of place"));
    }
    return item.offset() + LOCAL_SIZE + word(header, 26) + word(header, 28);
  }

  private ByteBuffer bytes(long at, int length) throws IOException, BadInputException {
    return bytes(zip, at, length, words);
  }

  private static ByteBuffer bytes(FileChannel zip, long at, int length, ZipWords words)
      throws IOException, BadInputException {
    if (at < 0 || at + length > zip.size()) {
      throw words.damaged(new LocalText("文件不完整", "it is not complete"));
    }
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (zip.read(buffer, at + buffer.position()) < 0) {
        throw words.damaged(new LocalText("文件不完整", "it is not complete"));
      }
    }
    return buffer.flip();
  }

  private static int word(ByteBuffer buffer, int at) {
    return Short.toUnsignedInt(buffer.getShort(at));
  }
}
