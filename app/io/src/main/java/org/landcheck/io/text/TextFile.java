package org.landcheck.io.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/**
 * A text file of which the encoding has been found out: a mark at its beginning, else what a person
 * said, else its bytes tell (see {@link TextEncoding}). UTF-16, which some editors write, counts
 * only with its mark.
 */
public final class TextFile {
  private static final int BOM_UTF8 = 3;
  private static final int BOM_UTF16 = 2;

  private final Path file;
  private final Charset charset;
  private final int mark;

  /** Whether every byte is known to be UTF-8. */
  private final boolean sound;

  private TextFile(Path file, Charset charset, int mark) {
    this(file, charset, mark, false);
  }

  private TextFile(Path file, Charset charset, int mark, boolean sound) {
    this.file = file;
    this.charset = charset;
    this.mark = mark;
    this.sound = sound;
  }

  /**
   * Finds out the encoding; without a mark and a word of a person the whole file is gone through.
   *
   * @param given the encoding a person named
   * @param lineage takes a note that says where the encoding came from
   * @throws BadInputException if a line is longer than any text has
   */
  public static TextFile detect(Path file, Optional<Charset> given, List<LocalText> lineage)
      throws IOException, BadInputException {
    TextFile said = said(file, given, lineage);
    if (said != null) {
      return said;
    }
    String name = file.getFileName().toString();
    TextEncoding encoding = new TextEncoding();
    try (LineBytes lines = new TextFile(file, StandardCharsets.UTF_8, 0).lines()) {
      while (lines.next()) {
        encoding.include(lines.buffer(), lines.from(), lines.to());
      }
    }
    TextEncoding.Choice choice = encoding.choose(name, Optional.empty(), 0);
    choice.why().ifPresent(lineage::add);
    return new TextFile(file, choice.charset(), 0);
  }

  /**
   * The same for a text that may be one line of any length; to be gone through by {@link #utf8()}.
   */
  public static TextFile detectUnlined(Path file, Optional<Charset> given, List<LocalText> lineage)
      throws IOException {
    TextFile said = said(file, given, lineage);
    if (said != null && !said.charset.equals(StandardCharsets.UTF_8)) {
      return said;
    }
    String name = file.getFileName().toString();
    TextEncoding encoding = new TextEncoding();
    try (InputStream in = Files.newInputStream(file)) {
      encoding.includeAll(in);
    }
    Charset charset = StandardCharsets.UTF_8;
    if (said == null) {
      TextEncoding.Choice choice = encoding.choose(name, Optional.empty(), 0);
      choice.why().ifPresent(lineage::add);
      charset = choice.charset();
    }
    boolean utf8 = charset.equals(StandardCharsets.UTF_8);
    if (utf8 && encoding.badUtf8() > 0) {
      lineage.add(
          new LocalText(
              name + " 有 " + encoding.badUtf8() + " 处文字不是有效的 UTF-8，无法识别的字符显示为 \uFFFD",
              name
                  + ": "
                  + encoding.badUtf8()
                  + " texts are no valid UTF-8; lost ones are \uFFFD"));
    }
    boolean sound = utf8 && encoding.badUtf8() == 0;
    return new TextFile(file, charset, said == null ? 0 : said.mark, sound);
  }

  /** What a mark or a person says; null if nobody does. */
  private static TextFile said(Path file, Optional<Charset> given, List<LocalText> lineage)
      throws IOException {
    String name = file.getFileName().toString();
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(BOM_UTF8);
    }
    TextFile marked = marked(file, head);
    if (marked != null) {
      lineage.add(TextEncoding.said(name, marked.charset, "文件头标记", "by the mark at its beginning"));
      return marked;
    }
    if (given.isPresent()) {
      lineage.add(TextEncoding.given(name, given.get()));
      return new TextFile(file, given.get(), 0);
    }
    return null;
  }

  /**
   * How the lines of a file would read in each encoding.
   *
   * @param samples how many lines to show
   * @param most how many bytes to look at
   */
  public static EncodingPreview preview(Path file, int samples, long most)
      throws IOException, BadInputException {
    String name = file.getFileName().toString();
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(BOM_UTF8);
    }
    TextFile marked = marked(file, head);
    EncodingPreview.Builder builder = new EncodingPreview.Builder(samples);
    TextFile plain = marked == null ? new TextFile(file, StandardCharsets.UTF_8, 0) : marked;
    try (LineBytes lines = plain.lines()) {
      while (lines.position() < most && !builder.isSettled(lines.position()) && lines.next()) {
        builder.include(lines.buffer(), lines.from(), lines.to());
      }
    }
    return marked == null
        ? builder.build(name, Optional.empty(), 0)
        : builder.build(
            marked.charset,
            TextEncoding.said(name, marked.charset, "文件头标记", "by the mark at its beginning"));
  }

  private static TextFile marked(Path file, byte[] head) {
    int first = head.length > 0 ? Byte.toUnsignedInt(head[0]) : -1;
    int second = head.length > 1 ? Byte.toUnsignedInt(head[1]) : -1;
    int third = head.length > 2 ? Byte.toUnsignedInt(head[2]) : -1;
    if (first == 0xEF && second == 0xBB && third == 0xBF) {
      return new TextFile(file, StandardCharsets.UTF_8, BOM_UTF8);
    }
    if (first == 0xFF && second == 0xFE) {
      return new TextFile(file, StandardCharsets.UTF_16LE, BOM_UTF16);
    }
    return first == 0xFE && second == 0xFF
        ? new TextFile(file, StandardCharsets.UTF_16BE, BOM_UTF16)
        : null;
  }

  public Charset charset() {
    return charset;
  }

  public Path file() {
    return file;
  }

  /** The whole text as well-formed UTF-8 without its mark, whatever it is in; to be closed. */
  public InputStream utf8() throws IOException {
    InputStream in = unmarked();
    return sound ? in : new Utf8Stream(new InputStreamReader(in, charset));
  }

  /** The characters, without the mark; what cannot be decoded becomes U+FFFD. To be closed. */
  public Reader reader() throws IOException {
    return new InputStreamReader(unmarked(), charset);
  }

  private InputStream unmarked() throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(mark);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    return in;
  }

  /** The lines from the first one on; to be closed. */
  public LineBytes lines() throws IOException {
    InputStream in = unmarked();
    boolean wide = mark == BOM_UTF16;
    // Two bytes a character hide line ends; as UTF-8 they show.
    InputStream bytes = wide ? new Utf8Stream(new InputStreamReader(in, charset)) : in;
    return new LineBytes(bytes, wide ? StandardCharsets.UTF_8 : charset, file);
  }
}
