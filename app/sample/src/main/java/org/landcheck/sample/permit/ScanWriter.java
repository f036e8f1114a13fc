package org.landcheck.sample.permit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Writes scanned papers as PDF, JPEG and TIFF files. */
public final class ScanWriter {
  private static final float POINTS_PER_INCH = 72;

  private ScanWriter() {}

  /** Writes a paper below the folder of all projects. */
  public static void write(Scan scan, Path folder) throws IOException {
    Path file = folder.resolve(scan.folder()).resolve(scan.name());
    Files.createDirectories(file.getParent());
    byte[] bytes = bytes(scan);
    boolean cut = scan.state() == Scan.State.CUT_OFF;
    Files.write(file, cut ? Arrays.copyOf(bytes, bytes.length / 3) : bytes);
  }

  private static byte[] bytes(Scan scan) throws IOException {
    String name = scan.name();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "pdf" -> pdf(scan);
      case "jpg" -> image(scan.pages().get(0), "jpeg");
      case "tif" -> image(scan.pages().get(0), "tiff");
      case "png" -> drawing(scan.pages().get(0));
      default -> throw new IllegalArgumentException("cannot write " + name);
    };
  }

  private static byte[] pdf(Scan scan) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      // the same paper, the same bytes: by itself the number would be drawn from the clock
      document.setDocumentId(scan.pages().isEmpty() ? 0 : scan.pages().get(0).seed());
      for (Scan.Page page : scan.pages()) {
        add(page, document);
      }
      if (scan.state() == Scan.State.LOCKED) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private static void add(Scan.Page scanned, PDDocument document) throws IOException {
    BufferedImage image = PageImage.of(scanned);
    float width = image.getWidth() * POINTS_PER_INCH / scanned.dpi();
    float height = image.getHeight() * POINTS_PER_INCH / scanned.dpi();
    PDPage page = new PDPage(new PDRectangle(width, height));
    PDResources resources = new PDResources();
    COSName picture = resources.add(picture(document, image));
    resources.getCOSObject().setItem(COSName.FONT, fonts());
    page.setResources(resources);
    String content =
        "q "
            + width
            + " 0 0 "
            + height
            + " 0 0 cm /"
            + picture.getName()
            + " Do Q\n"
            + words(scanned.text(), height);
    page.setContents(
        new PDStream(
            document,
            new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)),
            COSName.FLATE_DECODE));
    document.addPage(page);
  }

  /** The bits of a black and white image are just what the format wants, rows to whole bytes. */
  private static PDImageXObject picture(PDDocument document, BufferedImage image)
      throws IOException {
    byte[] bits = PageImage.bits(image);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(bits);
    }
    return new PDImageXObject(
        document,
        new ByteArrayInputStream(packed.toByteArray()),
        COSName.FLATE_DECODE,
        image.getWidth(),
        image.getHeight(),
        1,
        PDDeviceGray.INSTANCE);
  }

  /** Text that is not painted, as a scanner with character recognition puts behind a picture. */
  private static String words(String text, float height) {
    return text.isEmpty()
        ? ""
        : "BT 3 Tr /F1 12 Tf 72 " + (height - 72) + " Td (" + text + ") Tj ET\n";
  }

  /**
   * One of the fonts that every reader knows; the library would look through all of a machine's.
   */
  private static COSDictionary fonts() {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
    font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F1"), font);
    return fonts;
  }

  /** A picture in a format that archives do not take. */
  private static byte[] drawing(Scan.Page page) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(PageImage.of(page), "png", out);
    return out.toByteArray();
  }

  private static byte[] image(Scan.Page page, String format) throws IOException {
    BufferedImage image = PageImage.of(page);
    if (format.equals("jpeg")) {
      image = PageImage.grey(image);
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      ImageWriteParam how = writer.getDefaultWriteParam();
      IIOMetadata about = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), how);
      if (format.equals("jpeg")) {
        tellJpegDensity(about, page.dpi());
      } else {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionType("CCITT T.6");
        tellDensity(about, page.dpi());
      }
      writer.write(null, new IIOImage(image, null, about), how);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** The writer of JPEG takes the resolution in its own words only. */
  private static void tellJpegDensity(IIOMetadata about, int dpi) throws IOException {
    String format = "javax_imageio_jpeg_image_1.0";
    IIOMetadataNode root = (IIOMetadataNode) about.getAsTree(format);
    IIOMetadataNode head = (IIOMetadataNode) root.getElementsByTagName("app0JFIF").item(0);
    head.setAttribute("resUnits", "1");
    head.setAttribute("Xdensity", String.valueOf(dpi));
    head.setAttribute("Ydensity", String.valueOf(dpi));
    about.setFromTree(format, root);
  }

  private static void tellDensity(IIOMetadata about, int dpi) throws IOException {
    String millimetres = String.valueOf(25.4 / dpi);
    IIOMetadataNode size = new IIOMetadataNode("Dimension");
    for (String name : new String[] {"HorizontalPixelSize", "VerticalPixelSize"}) {
      IIOMetadataNode node = new IIOMetadataNode(name);
      node.setAttribute("value", millimetres);
      size.appendChild(node);
    }
    IIOMetadataNode root = new IIOMetadataNode("javax_imageio_1.0");
    root.appendChild(size);
    about.mergeTree("javax_imageio_1.0", root);
  }
}
