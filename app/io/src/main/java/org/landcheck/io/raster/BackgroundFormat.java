package org.landcheck.io.raster;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.geotools.coverage.grid.io.imageio.geotiff.GeoTiffIIOMetadataDecoder;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;
import org.landcheck.io.crs.CrsReader;
import org.landcheck.io.source.Faults;

/**
 * Opens images for the background: GeoTIFF, and TIFF, PNG or JPEG with a world file and, if there
 * is one, a {@code .prj}.
 *
 * <p>PNG and JPEG can only be decoded from their beginning, so they are held in memory; those of
 * more than {@value #MOST_PIXELS} pixels are thinned out, with a note.
 */
public final class BackgroundFormat {
  private static final long MOST_PIXELS = 48L << 20;
  private static final int OVERVIEW = 512;

  /** No camera or printer comes near; a decoder makes room for whole rows. */
  private static final int LONGEST_SIDE = 1 << 18;

  private BackgroundFormat() {}

  /** Whether a file is an image, by its first bytes. Never throws. */
  public static boolean recognises(Path file) {
    return Kind.of(file) != Kind.OTHER;
  }

  private enum Kind {
    TIFF,
    PICTURE,
    OTHER;

    static Kind of(Path file) {
      if (!Files.isRegularFile(file)) {
        return OTHER;
      }
      try (InputStream in = Files.newInputStream(file)) {
        byte[] head = in.readNBytes(4);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        boolean tiff = text.matches("(?s)II[*+]\0|MM\0[*+]");
        boolean picture = text.equals("\u0089PNG") || text.startsWith("\u00FF\u00D8\u00FF");
        return tiff ? TIFF : picture ? PICTURE : OTHER;
      } catch (IOException e) {
        return OTHER;
      }
    }
  }

  /**
   * Opens an image; the caller closes it.
   *
   * @param lineage takes notes about what was decided
   * @throws BadInputException if it is none, is damaged, or does not say where it lies
   */
  public static BackgroundImage open(Path file, Consumer<LocalText> lineage)
      throws BadInputException {
    try {
      return switch (Kind.of(file)) {
        case TIFF -> tiff(file, lineage);
        case PICTURE -> picture(file, lineage);
        case OTHER ->
            throw new BadInputException(
                new LocalText(
                    file + " 不是可用作底图的影像。请选择 GeoTIFF，或带坐标文件的 TIFF、PNG、JPEG",
                    file
                        + " is no image for the background; choose GeoTIFF, or TIFF, PNG or JPEG"
                        + " with a world file"));
      };
    } catch (FileSystemException e) {
      throw Faults.unreadable(file, e);
    } catch (IOException e) {
      throw new BadInputException(
          new LocalText(
              file + " 已损坏，或压缩方式不受支持（" + e.getMessage() + "）。请重新导出为 GeoTIFF",
              file
                  + " is damaged or compressed in an unsupported way ("
                  + e.getMessage()
                  + "); export it as GeoTIFF again"),
          e);
    }
  }

  private static BackgroundImage tiff(Path file, Consumer<LocalText> lineage)
      throws IOException, BadInputException {
    TiffPyramid pyramid = TiffPyramid.open(file);
    try {
      Pyramid.Level whole = pyramid.levels().get(0);
      GeoTiffTags tags = GeoTiffTags.of(new GeoTiffIIOMetadataDecoder(pyramid.metadata()));
      Optional<AffineTransform> inside = tags.toWorld();
      AffineTransform toWorld = inside.isPresent() ? inside.get() : besides(file);
      Crs crs = tags.crs(lineage);
      return image(
          file,
          new PixelGrid(toWorld, whole.width(), whole.height()),
          crs.kind() == Crs.Kind.UNDECLARED ? prj(file, lineage) : crs,
          pyramid,
          tags.nothing());
    } catch (RuntimeException e) {
      pyramid.close();
      throw new IOException(e.toString(), e);
    } catch (IOException | BadInputException e) {
      pyramid.close();
      throw e;
    }
  }

  private static BackgroundImage picture(Path file, Consumer<LocalText> lineage)
      throws IOException, BadInputException {
    AffineTransform toWorld = besides(file);
    try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no decoder for it");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
          throw new IOException(width + " × " + height);
        }
        int every = 1;
        while ((long) (width / every) * (height / every) > MOST_PIXELS) {
          every++;
        }
        if (every > 1) {
          lineage.accept(
              new LocalText(
                  file.getFileName() + " 过大，按 1/" + every + " 显示。转换为带概视图的 GeoTIFF 可看清细节",
                  file.getFileName()
                      + " is too large and shown at 1/"
                      + every
                      + "; as GeoTIFF with overviews it keeps its detail"));
        }
        ImageReadParam part = reader.getDefaultReadParam();
        part.setSourceSubsampling(every, every, 0, 0);
        BufferedImage image = reader.read(0, part);
        toWorld.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        return image(
            file,
            new PixelGrid(toWorld, image.getWidth(), image.getHeight()),
            prj(file, lineage),
            new MemoryPyramid(image),
            OptionalDouble.empty());
      } catch (RuntimeException e) {
        throw new IOException(e.toString(), e);
      } finally {
        reader.dispose();
      }
    }
  }

  private static BackgroundImage image(
      Path file, PixelGrid grid, Crs crs, Pyramid pyramid, OptionalDouble nothing)
      throws IOException, BadInputException {
    if (!grid.isUsable()) {
      throw new BadInputException(
          new LocalText(
              file + " 的坐标信息无效（像元大小为零或不是数字）。请重新导出影像",
              file + " has no usable position (pixels of size zero); export it again"));
    }
    Pyramid.Level least = pyramid.levels().get(pyramid.levels().size() - 1);
    int every = Math.max(1, Math.max(least.width(), least.height()) / OVERVIEW);
    BufferedImage overview =
        pyramid.read(least, new Rectangle(0, 0, least.width(), least.height()), every);
    return new BackgroundImage(file, grid, crs, pyramid, Tones.of(overview, nothing));
  }

  private static AffineTransform besides(Path file) throws IOException, BadInputException {
    Optional<Path> world = WorldFile.beside(file);
    if (world.isEmpty()) {
      throw new BadInputException(
          new LocalText(
              file + " 没有坐标信息，旁边也没有坐标文件（如 .pgw、.jgw、.tfw）。请一起复制过来",
              file
                  + " does not say where it lies and no world file (.pgw, .jgw, .tfw) is beside it;"
                  + " copy both"));
    }
    return WorldFile.read(world.get());
  }

  private static Crs prj(Path file, Consumer<LocalText> lineage) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    for (String ending : new String[] {"prj", "prj".toUpperCase(Locale.ROOT)}) {
      Path prj = file.resolveSibling(name + "." + ending);
      if (Files.isRegularFile(prj) && Files.size(prj) < 1 << 20) {
        return CrsReader.ofWkt(
            new String(Files.readAllBytes(prj), StandardCharsets.UTF_8), lineage);
      }
    }
    return Crs.UNDECLARED;
  }
}
