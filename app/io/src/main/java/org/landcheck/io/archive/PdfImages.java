package org.landcheck.io.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.landcheck.io.archive.UnopenedException.Reason;

/**
 * Looks at the images of one PDF, each once however many pages show it.
 *
 * <p>Images in ways of packing that the JDK cannot undo (JPEG 2000, JBIG2), or in inks instead of
 * light, are not looked at.
 */
final class PdfImages {
  private static final Set<String> JPEG = Set.of("DCTDecode", "DCT");
  private static final Set<String> FAX = Set.of("CCITTFaxDecode", "CCF");

  private final Decoding decoding;
  private final Map<COSStream, PageFacts.Look> known = new IdentityHashMap<>();
  private final long most;
  private long pixels;

  /**
   * @param most pixels of all images
   */
  PdfImages(Decoding decoding, long most) {
    this.decoding = decoding;
    this.most = most;
  }

  /**
   * @throws UnopenedException if the images are more, or larger, than those of any paper
   */
  PageFacts.Look look(PDImageXObject image) throws UnopenedException {
    COSStream stream = image.getCOSObject();
    PageFacts.Look look = known.get(stream);
    if (look == null) {
      Decoding.requireSize(image.getWidth(), image.getHeight());
      pixels += (long) image.getWidth() * image.getHeight();
      if (pixels > most) {
        throw new UnopenedException(Reason.TOO_LARGE, pixels + " pixels on all pages");
      }
      look = decode(image, stream);
      known.put(stream, look);
    }
    return look;
  }

  private PageFacts.Look decode(PDImageXObject image, COSStream stream) throws UnopenedException {
    try {
      List<String> filters = PdfStreams.filters(stream);
      String last = filters.isEmpty() ? "" : filters.get(filters.size() - 1);
      if (JPEG.contains(last)) {
        boolean alone = filters.size() == 1 && stream.getLength() <= PdfGuard.MOST_UNPACKED;
        return alone ? jpeg(stream) : PageFacts.Look.NONE;
      }
      long area = (long) image.getWidth() * image.getHeight();
      boolean fits =
          FAX.contains(last)
              ? filters.size() == 1 && PdfStreams.parametersFit(stream)
              : PdfStreams.fits(stream, PdfGuard.MOST_UNPACKED);
      if (!fits || !simplified(image)) {
        return PageFacts.Look.NONE;
      }
      int every = Gray.every(image.getWidth(), image.getHeight());
      return decoding.within(area, () -> PageLook.of(Gray.of(image.getImage(null, every))));
    } catch (IOException | RuntimeException e) {
      // the page is there, its image cannot be made out
      return PageFacts.Look.NONE;
    }
  }

  private PageFacts.Look jpeg(COSStream stream) throws IOException, UnopenedException {
    byte[] bytes;
    try (InputStream in = stream.createRawInputStream()) {
      bytes = in.readAllBytes();
    }
    JpegHead head = JpegHead.read(new ByteArrayInputStream(bytes));
    return PageLook.of(decoding.jpeg(head, bytes));
  }

  /** Takes masks and profiles off; says whether what is left are shades of gray or of colour. */
  private static boolean simplified(PDImageXObject image) throws IOException {
    COSStream stream = image.getCOSObject();
    stream.removeItem(COSName.SMASK);
    stream.removeItem(COSName.MASK);
    if (image.isStencil()) {
      return true;
    }
    COSBase space = stream.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
    Map<String, Integer> plain = new HashMap<>();
    plain.put("DeviceGray", 1);
    plain.put("CalGray", 1);
    plain.put("G", 1);
    plain.put("DeviceRGB", 3);
    plain.put("CalRGB", 3);
    plain.put("RGB", 3);
    int bands = 0;
    if (space instanceof COSName name) {
      bands = plain.getOrDefault(name.getName(), 0);
    } else if (space instanceof COSArray array
        && array.size() > 1
        && array.getObject(0) instanceof COSName name) {
      if (name.getName().equals("ICCBased") && array.getObject(1) instanceof COSStream profile) {
        bands = profile.getInt(COSName.N);
      } else if (name.getName().equals("Indexed") || name.getName().equals("I")) {
        return array.getObject(1) instanceof COSName base && plain.containsKey(base.getName());
      } else {
        bands = plain.getOrDefault(name.getName(), 0);
      }
    }
    if (bands == 1) {
      image.setColorSpace(PDDeviceGray.INSTANCE);
    } else if (bands == 3) {
      image.setColorSpace(PDDeviceRGB.INSTANCE);
    }
    return bands == 1 || bands == 3;
  }
}
