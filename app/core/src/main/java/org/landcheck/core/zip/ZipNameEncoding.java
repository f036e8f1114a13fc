package org.landcheck.core.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/**
 * Reads the names of the entries of one zip. They are UTF-8, or, where the rules allow it, in one
 * other encoding all over: that of the machine of an old tool, which says nowhere which it was.
 * Such a tool may give the name in UTF-8 in a field of its own (Info-ZIP Unicode Path, 0x7075).
 */
final class ZipNameEncoding {
  private static final int FLAG_UTF8 = 1 << 11;
  private static final int EXTRA_PATH = 0x7075;
  private static final int EXTRA_PATH_HEAD = 5;

  private final ZipRules rules;
  private boolean old;
  private int oldNames;

  ZipNameEncoding(ZipRules rules) {
    this.rules = rules;
  }

  /** Hears of every name before the first is read: one that is not UTF-8 tells of all. */
  void hear(byte[] raw, int flags, ByteBuffer extra) {
    old |=
        rules.oldNames().isPresent()
            && (flags & FLAG_UTF8) == 0
            && utf8(raw).isEmpty()
            && unicodePath(raw, extra).isEmpty();
  }

  /** Whether some name was in the encoding of an old tool. */
  boolean hadOldNames() {
    return oldNames > 0;
  }

  /**
   * The name of an entry.
   *
   * @throws BadInputException if it is in no known encoding
   */
  String name(byte[] raw, int flags, ByteBuffer extra) throws BadInputException {
    if (rules.oldNames().isEmpty()) {
      return utf8(raw).orElseThrow(() -> notUtf8(raw));
    }
    // Tools that write old names may also write \ between folders.
    return plain(raw, flags, extra).replace('\\', '/');
  }

  private String plain(byte[] raw, int flags, ByteBuffer extra) throws BadInputException {
    Optional<String> path = unicodePath(raw, extra);
    if (path.isPresent()) {
      return path.get();
    }
    Optional<String> utf8 = utf8(raw);
    boolean ascii = utf8.isPresent() && utf8.get().length() == raw.length;
    if (!old || ascii || (flags & FLAG_UTF8) != 0) {
      return utf8.orElseThrow(() -> notUtf8(raw));
    }
    oldNames++;
    return decoded(raw, rules.oldNames().get())
        .orElseThrow(
            () ->
                rules
                    .words()
                    .refused(
                        new String(raw, StandardCharsets.ISO_8859_1),
                        new LocalText(
                            "文件名的编码无法识别，请用能写 UTF-8 文件名的工具重新打包",
                            "the name is in no known encoding; pack again with a tool that writes"
                                + " UTF-8 names")));
  }

  private BadInputException notUtf8(byte[] raw) {
    return rules
        .words()
        .refused(
            new String(raw, Charset.forName("GBK")),
            new LocalText(
                "文件名不是 UTF-8 编码（可能是 GBK），请用能写 UTF-8 文件名的工具重新打包",
                "the name is not UTF-8 (perhaps GBK); pack again with a tool that writes UTF-8"
                    + " names"));
  }

  /** The name in UTF-8 that stands beside the other one, if it was made for that. */
  private static Optional<String> unicodePath(byte[] raw, ByteBuffer extra) {
    ByteBuffer fields = extra.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    while (fields.remaining() >= 4) {
      int id = Short.toUnsignedInt(fields.getShort());
      int length = Math.min(Short.toUnsignedInt(fields.getShort()), fields.remaining());
      ByteBuffer field = fields.slice(fields.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      fields.position(fields.position() + length);
      if (id == EXTRA_PATH && length > EXTRA_PATH_HEAD && field.get() == 1) {
        CRC32 crc = new CRC32();
        crc.update(raw);
        if ((int) crc.getValue() == field.getInt()) {
          byte[] path = new byte[field.remaining()];
          field.get(path);
          return utf8(path);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> utf8(byte[] raw) {
    return decoded(raw, StandardCharsets.UTF_8);
  }

  private static Optional<String> decoded(byte[] raw, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
