package org.landcheck.io.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.locationtech.jts.geom.Envelope;

/** Images for tests, and what a map shows of them. */
final class Pictures {
  /** Upper left, upper right, lower left, lower right. */
  static final Color[] QUARTERS = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};

  private Pictures() {}

  /** Four quarters in the colours above. */
  static BufferedImage quarters(int side) {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    for (int i = 0; i < 4; i++) {
      graphics.setColor(QUARTERS[i]);
      graphics.fillRect(i % 2 * side / 2, i / 2 * side / 2, side / 2, side / 2);
    }
    graphics.dispose();
    return image;
  }

  static BufferedImage plain(int side, Color colour) {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, side, side);
    graphics.dispose();
    return image;
  }

  /** Writes a TIFF of several images. */
  static Path tiff(Path file, BufferedImage... images) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage image : images) {
        writer.writeToSequence(new IIOImage(image, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return file;
  }

  /** Places an image: the outer corner of its upper left pixel, and the size of a pixel. */
  static void place(Path worldFile, double west, double north, double pixel) throws IOException {
    Files.writeString(
        worldFile,
        String.join(
            "\r\n",
            "" + pixel,
            "0",
            "0",
            "" + -pixel,
            "" + (west + pixel / 2),
            "" + (north - pixel / 2)));
  }

  /** What a map of some pixels a side shows of a place. */
  static BufferedImage shown(BackgroundImage image, Crs map, Envelope place, int side)
      throws IOException, BadInputException {
    BufferedImage target = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
    AffineTransform toTarget =
        AffineTransform.getScaleInstance(side / place.getWidth(), -side / place.getHeight());
    toTarget.translate(-place.getMinX(), -place.getMaxY());
    Graphics2D graphics = target.createGraphics();
    image.on(map).paint(place, place.getWidth() / side, toTarget, graphics);
    graphics.dispose();
    return target;
  }

  /** Colour at a share of a picture's width and height. */
  static Color at(BufferedImage picture, double x, double y) {
    return new Color(
        picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight())), true);
  }
}
