package org.landcheck.io.archive;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;

/** Papers for tests, and the rows they become. */
final class Scans {
  private Scans() {}

  /** A page of lines of words, turned by some degrees anticlockwise; the same for a seed. */
  static BufferedImage text(int width, int height, double degrees, long seed) {
    BufferedImage image = blank(width, height);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.BLACK);
    graphics.rotate(-Math.toRadians(degrees), width / 2.0, height / 2.0);
    Random random = new Random(seed);
    int line = Math.max(6, height / 40);
    for (int y = height / 8; y < height * 7 / 8; y += line) {
      int x = width / 8;
      while (x < width * 7 / 8) {
        int word = line + random.nextInt(3 * line);
        graphics.fillRect(x, y, Math.min(word, width * 7 / 8 - x), line / 2);
        x += word + line / 2 + random.nextInt(line);
      }
    }
    graphics.dispose();
    return image;
  }

  static BufferedImage blank(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  static BufferedImage bilevel(BufferedImage image) {
    BufferedImage two =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = two.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return two;
  }

  static byte[] encoded(String format, BufferedImage image) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] tiff(String compression, BufferedImage... images) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (BufferedImage image : images) {
        var param = writer.getDefaultWriteParam();
        param.setCompressionMode(javax.imageio.ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(compression);
        writer.writeToSequence(new IIOImage(image, null, null), param);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** How a PDF holds an image. */
  enum Packing {
    JPEG,
    FLATE,
    FAX
  }

  /** A PDF on A4, each image over the whole page. */
  static byte[] pdf(Packing packing, BufferedImage... images) {
    return pdf(
        document -> {
          for (BufferedImage image : images) {
            boolean wide = image.getWidth() > image.getHeight();
            PDRectangle a4 = PDRectangle.A4;
            PDPage page = new PDPage(wide ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4);
            document.addPage(page);
            PDImageXObject held =
                switch (packing) {
                  case JPEG -> JPEGFactory.createFromImage(document, image);
                  case FLATE -> LosslessFactory.createFromImage(document, image);
                  case FAX -> CCITTFactory.createFromImage(document, bilevel(image));
                };
            PDRectangle box = page.getMediaBox();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
              content.drawImage(held, 0, 0, box.getWidth(), box.getHeight());
            }
          }
        });
  }

  /** A PDF that was never on paper. */
  static byte[] typed(String... lines) {
    return pdf(
        document -> {
          PDPage page = new PDPage(PDRectangle.A4);
          document.addPage(page);
          try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            for (String line : lines) {
              content.showText(line);
              content.newLineAtOffset(0, -20);
            }
            content.endText();
          }
        });
  }

  static byte[] locked(String password) {
    return pdf(
        document -> {
          document.addPage(new PDPage());
          StandardProtectionPolicy policy =
              new StandardProtectionPolicy("owner", password, new AccessPermission());
          policy.setEncryptionKeyLength(128);
          document.protect(policy);
        });
  }

  /** What is put into a document. */
  interface Content {
    void into(PDDocument document) throws IOException;
  }

  static byte[] pdf(Content content) {
    try (PDDocument document = new PDDocument()) {
      content.into(document);
      document.setDocumentId(1L);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path put(Path folder, String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  /** Without anything in it. */
  static PaperMemory memory() {
    return new PaperMemory(Clock.systemUTC());
  }

  static Dataset read(Path place) throws BadInputException {
    return new ArchiveReader(2, memory()).read(place, Monitor.SILENT);
  }

  /** Values of one field, in order of rows. */
  static List<Object> values(Dataset data, String layer, String field) {
    Layer rows = data.layer(layer).orElseThrow();
    int column = rows.schema().indexOf(field);
    return java.util.stream.IntStream.range(0, rows.size())
        .mapToObj(row -> rows.value(row, column))
        .collect(java.util.stream.Collectors.toList());
  }
}
