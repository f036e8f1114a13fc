package org.landcheck.bench.corpus;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * An archive of scanned papers, ten a project: half of them PDFs of one JPEG, the others JPEGs and
 * TIFFs in fax coding. Of {@value #DISTINCT} pages that differ each is used many times, with some
 * bytes of its own, so that no two images are the same.
 */
public final class ScannedPapers {
  private static final int EDITION = 1;
  private static final int EACH = 10;
  private static final int DISTINCT = 200;
  private static final int COLOUR = 1;
  private static final int FAX = 2;
  private static final float QUALITY = 0.6f;

  /** Of the marker that a JPEG begins with. */
  private static final int START = 2;

  private ScannedPapers() {}

  /** A paper as it was first made. */
  private record Original(boolean jpeg, byte[] bytes) {
    /** With the number in it: a comment in a JPEG (ITU-T T.81, B.2.4.5), behind all in a TIFF. */
    byte[] copy(int number) {
      byte[] own = "%08d".formatted(number).getBytes(StandardCharsets.ISO_8859_1);
      int head = jpeg ? START : bytes.length;
      ByteArrayOutputStream copy = new ByteArrayOutputStream(bytes.length + 4 + own.length);
      copy.write(bytes, 0, head);
      if (jpeg) {
        copy.writeBytes(new byte[] {-1, -2, 0, (byte) (own.length + 2)});
      }
      copy.writeBytes(own);
      copy.write(bytes, head, bytes.length - head);
      return copy.toByteArray();
    }
  }

  /**
   * The folder, made if it is not there.
   *
   * @param projects folders in it
   */
  public static Path in(Path folder, int projects) throws IOException {
    Path archive = folder.resolve("papers-" + EDITION + "-" + projects);
    Path whole = folder.resolve(archive.getFileName() + ".whole");
    if (Files.exists(whole)) {
      return archive;
    }
    List<Original> originals = new ArrayList<>();
    for (int i = 0; i < Math.min(DISTINCT, projects * EACH); i++) {
      originals.add(original(i));
    }
    for (int project = 0; project < projects; project++) {
      Path place = Files.createDirectories(archive.resolve("P%05d".formatted(project)));
      for (int paper = 0; paper < EACH; paper++) {
        int number = project * EACH + paper;
        Original original = originals.get(number % originals.size());
        byte[] copy = original.copy(number);
        boolean pdf = original.jpeg && paper % 4 != 3;
        String ending = pdf ? "pdf" : original.jpeg ? "jpg" : "tif";
        Files.write(
            place.resolve("%02d.%s".formatted(paper + 1, ending)),
            pdf ? pdf(copy, number % 4 == COLOUR) : copy);
      }
    }
    Files.createFile(whole);
    return archive;
  }

  private static Original original(int number) throws IOException {
    return switch (number % 4) {
      case COLOUR -> jpeg(ScannedPage.of(number, BufferedImage.TYPE_INT_RGB));
      case FAX ->
          new Original(
              false,
              encoded(ScannedPage.of(number, BufferedImage.TYPE_BYTE_BINARY), "tiff", "CCITT T.6"));
      default -> jpeg(ScannedPage.of(number, BufferedImage.TYPE_BYTE_GRAY));
    };
  }

  private static Original jpeg(BufferedImage page) throws IOException {
    return new Original(true, encoded(page, "jpeg", "JPEG"));
  }

  private static byte[] encoded(BufferedImage page, String format, String compression)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionType(compression);
      if (format.equals("jpeg")) {
        how.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(page, null, null), how);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** One page of A4 with the image all over it (ISO 32000-1, 7.5). */
  private static byte[] pdf(byte[] jpeg, boolean colour) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> places = new ArrayList<>();
    put(out, "%PDF-1.4\n");
    object(out, places, "<</Type/Catalog/Pages 2 0 R>>");
    object(out, places, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
    object(
        out,
        places,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            + "/Resources<</XObject<</I 5 0 R>>>>>>");
    String content = "q 595 0 0 842 0 0 cm /I Do Q";
    object(out, places, "<</Length %d>>stream\n%s\nendstream".formatted(content.length(), content));
    places.add(out.size());
    put(
        out,
        """
        5 0 obj
        <</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/%s\
        /Filter/DCTDecode/Length %d>>stream
        """
            .formatted(
                ScannedPage.WIDTH,
                ScannedPage.HEIGHT,
                colour ? "DeviceRGB" : "DeviceGray",
                jpeg.length));
    out.writeBytes(jpeg);
    put(out, "\nendstream\nendobj\n");
    int table = out.size();
    put(out, "xref\n0 6\n0000000000 65535 f \n");
    places.forEach(place -> put(out, "%010d 00000 n \n".formatted(place)));
    put(out, "trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
    return out.toByteArray();
  }

  private static void object(ByteArrayOutputStream out, List<Integer> places, String content) {
    places.add(out.size());
    put(out, "%d 0 obj\n%s\nendobj\n".formatted(places.size(), content));
  }

  private static void put(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
