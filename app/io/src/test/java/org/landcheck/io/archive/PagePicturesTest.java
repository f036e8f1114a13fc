package org.landcheck.io.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;
import org.landcheck.api.Lang;
import org.landcheck.api.Monitor;
import org.landcheck.io.archive.Scans.Packing;

@Timeout(300)
class PagePicturesTest {
  @TempDir Path folder;

  private final PagePictures pictures = new PagePictures();

  /** White with its upper left quarter in ink. */
  private static BufferedImage quarter(int width, int height) {
    BufferedImage image = Scans.blank(width, height);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.BLACK);
    graphics.fillRect(0, 0, width / 2, height / 2);
    graphics.dispose();
    return image;
  }

  private BufferedImage picture(String paper, int page, int longest) throws Exception {
    return pictures.picture(folder, paper, page, longest, Monitor.SILENT);
  }

  private String fault(String paper, int page) {
    BadInputException fault =
        assertThrows(BadInputException.class, () -> picture(paper, page, 200), paper);
    return fault.text().in(Lang.EN);
  }

  private static void assertQuarter(BufferedImage picture, String what) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    assertTrue((picture.getRGB(width / 4, height / 4) & 0xFF) < 60, what + " has no ink");
    assertTrue((picture.getRGB(width * 3 / 4, height / 4) & 0xFF) > 200, what + " right");
    assertTrue((picture.getRGB(width / 4, height * 3 / 4) & 0xFF) > 200, what + " below");
  }

  @Test
  void everyKindOfScanIsShownTheRightWayUp() throws Exception {
    BufferedImage page = quarter(420, 594);
    Map<String, byte[]> papers = new TreeMap<>();
    papers.put("jpeg.pdf", Scans.pdf(Packing.JPEG, page));
    papers.put("flate.pdf", Scans.pdf(Packing.FLATE, page));
    papers.put("fax.pdf", Scans.pdf(Packing.FAX, page));
    papers.put("a.jpg", Scans.encoded("jpg", page));
    papers.put("a.png", Scans.encoded("png", page));
    papers.put("lzw.tif", Scans.tiff("LZW", page));
    papers.put("fax.tif", Scans.tiff("CCITT T.6", Scans.bilevel(page)));
    for (Map.Entry<String, byte[]> paper : papers.entrySet()) {
      Scans.put(folder, "P/" + paper.getKey(), paper.getValue());
      BufferedImage small = picture("P/" + paper.getKey(), 1, 200);
      assertEquals(200, small.getHeight(), 1, paper.getKey());
      assertEquals(141, small.getWidth(), 1, paper.getKey());
      assertQuarter(small, paper.getKey());
    }
  }

  @Test
  void thePageThatIsAskedForIsShown() throws Exception {
    BufferedImage empty = Scans.blank(210, 297);
    Scans.put(folder, "P/two.pdf", Scans.pdf(Packing.FLATE, empty, quarter(210, 297)));
    Scans.put(folder, "P/two.tif", Scans.tiff("LZW", empty, quarter(210, 297)));
    for (String paper : new String[] {"P/two.pdf", "P/two.tif"}) {
      assertEquals(0xFFFFFF, picture(paper, 1, 200).getRGB(50, 50) & 0xFFFFFF, paper);
      assertQuarter(picture(paper, 2, 200), paper);
    }
    assertTrue(fault("P/two.pdf", 3).contains("page 3"));
    assertTrue(fault("P/two.pdf", 0).contains("page 0"));
    fault("P/two.tif", 3);
  }

  @Test
  void aScanIsNeverShownLargerThanItIs() throws Exception {
    Scans.put(folder, "P/a.pdf", Scans.pdf(Packing.FLATE, quarter(420, 594)));
    Scans.put(folder, "P/a.png", Scans.encoded("png", quarter(420, 594)));
    assertEquals(594, picture("P/a.pdf", 1, PagePictures.MOST_SIDE).getHeight(), 2);
    assertEquals(594, picture("P/a.png", 1, PagePictures.MOST_SIDE).getHeight());
  }

  @Test
  void typedTextsAreDrawnToo() throws Exception {
    Scans.put(folder, "P/typed.pdf", Scans.typed("430112202310076", "430112202310076"));
    BufferedImage page = picture("P/typed.pdf", 1, 1000);
    int ink = 0;
    for (int x = 0; x < page.getWidth(); x++) {
      for (int y = 0; y < page.getHeight(); y++) {
        ink += (page.getRGB(x, y) & 0xFF) < 100 ? 1 : 0;
      }
    }
    assertTrue(ink > 300 && ink < 20_000, "" + ink);
  }

  @Test
  void thinLinesBecomePaleInsteadOfVanishing() throws Exception {
    BufferedImage page = Scans.blank(1000, 1000);
    for (int x = 0; x < 1000; x++) {
      page.setRGB(x, 501, 0);
    }
    Scans.put(folder, "P/line.png", Scans.encoded("png", page));
    BufferedImage small = picture("P/line.png", 1, 100);
    int darkest = 255;
    for (int y = 45; y < 55; y++) {
      darkest = Math.min(darkest, small.getRGB(50, y) & 0xFF);
    }
    assertTrue(darkest < 245, "" + darkest);
  }

  @Test
  void papersInAZipAreShownAndNothingIsLeftBehind() throws Exception {
    Path zip = folder.resolve("档案.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      entries.putNextEntry(new ZipEntry("P/01许可证.png"));
      entries.write(Scans.encoded("png", quarter(210, 297)));
    }
    assertQuarter(pictures.picture(zip, "P/01许可证.png", 1, 100, Monitor.SILENT), "zip");
    assertThrows(
        BadInputException.class, () -> pictures.picture(zip, "P/02.png", 1, 100, Monitor.SILENT));
  }

  @Test
  void whatCannotBeShownIsASentence() throws Exception {
    Scans.put(folder, "P/locked.pdf", Scans.locked("secret"));
    Scans.put(folder, "P/empty.pdf", new byte[0]);
    Scans.put(folder, "P/half.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
    Scans.put(folder, "P/note.txt", "text".getBytes(StandardCharsets.UTF_8));
    assertTrue(fault("P/locked.pdf", 1).contains("password"));
    assertTrue(fault("P/empty.pdf", 1).contains("empty"));
    assertTrue(fault("P/half.png", 1).contains("damaged"));
    assertTrue(fault("P/note.txt", 1).contains("no pages"));
    assertTrue(fault("P/none.pdf", 1).contains("no longer"));
  }

  @Test
  void noPathLeadsOutOfTheArchive() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("archive"));
    Scans.put(folder, "outside.png", Scans.encoded("png", quarter(20, 20)));
    for (String path : new String[] {"../outside.png", folder.resolve("outside.png").toString()}) {
      assertThrows(
          BadInputException.class,
          () -> pictures.picture(inner, path, 1, 100, Monitor.SILENT),
          path);
    }
    Files.createSymbolicLink(inner.resolve("link.png"), folder.resolve("outside.png"));
    Files.createSymbolicLink(inner.resolve("P"), folder);
    for (String path : new String[] {"link.png", "P/outside.png"}) {
      assertThrows(
          BadInputException.class,
          () -> pictures.picture(inner, path, 1, 100, Monitor.SILENT),
          path);
    }
  }

  @Test
  void whatNobodyWantsAnyMoreIsNotMade() throws Exception {
    Scans.put(folder, "P/a.png", Scans.encoded("png", quarter(20, 20)));
    Monitor overtaken =
        new Monitor() {
          @Override
          public boolean cancelled() {
            return true;
          }

          @Override
          public void progress(String task, long done, long total) {}
        };
    assertThrows(
        CancelledException.class, () -> pictures.picture(folder, "P/a.png", 1, 100, overtaken));
  }

  @Test
  void aFormThatShowsItselfEnds() throws Exception {
    byte[] endless =
        Scans.pdf(
            document -> {
              PDPage page = new PDPage(PDRectangle.A4);
              document.addPage(page);
              PDFormXObject form = new PDFormXObject(new PDStream(document));
              form.setBBox(PDRectangle.A4);
              PDResources resources = new PDResources();
              resources.put(COSName.getPDFName("F"), form);
              form.setResources(resources);
              write(form.getStream(), "/F Do /F Do");
              page.setResources(resources);
              PDStream content = new PDStream(document);
              write(content, "/F Do");
              page.setContents(content);
            });
    Scans.put(folder, "P/endless.pdf", endless);
    fault("P/endless.pdf", 1);
  }

  @Test
  void aMaskThatMasksItselfEnds() throws Exception {
    byte[] endless =
        Scans.pdf(
            document -> {
              PDPage page = new PDPage(PDRectangle.A4);
              document.addPage(page);
              PDFormXObject form = new PDFormXObject(new PDStream(document));
              form.setBBox(PDRectangle.A4);
              COSDictionary group = new COSDictionary();
              group.setItem(COSName.S, COSName.TRANSPARENCY);
              form.getCOSObject().setItem(COSName.GROUP, group);
              COSDictionary mask = new COSDictionary();
              mask.setItem(COSName.S, COSName.LUMINOSITY);
              mask.setItem(COSName.G, form.getCOSObject());
              COSDictionary state = new COSDictionary();
              state.setItem(COSName.SMASK, mask);
              PDResources resources = new PDResources();
              resources.put(COSName.getPDFName("M"), new PDExtendedGraphicsState(state));
              form.setResources(resources);
              write(form.getStream(), "/M gs 0 0 500 500 re f");
              page.setResources(resources);
              PDStream content = new PDStream(document);
              write(content, "/M gs 0 0 500 500 re f");
              page.setContents(content);
            });
    Scans.put(folder, "P/masked.pdf", endless);
    assertTrue(fault("P/masked.pdf", 1).contains("too large"));
  }

  private static void write(PDStream stream, String text) throws IOException {
    try (OutputStream out = stream.createOutputStream()) {
      out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Test
  void anImageThatStatesMoreThanItHoldsIsRefused() throws Exception {
    byte[] pdf = Scans.pdf(Packing.FLATE, quarter(210, 297));
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    String huge = text.replace("/Width 210", "/Width 99999").replace("/Height 297", "/Height 9999");
    assertTrue(huge.length() > text.length());
    Scans.put(folder, "P/huge.pdf", huge.getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(fault("P/huge.pdf", 1).contains("too large"));
  }

  @Test
  void spoiltPapersEndInAPictureOrASentence() throws Exception {
    BufferedImage page = Scans.text(120, 160, 1, 1);
    Map<String, byte[]> papers = new TreeMap<>();
    papers.put("jpeg.pdf", Scans.pdf(Packing.JPEG, page));
    papers.put("flate.pdf", Scans.pdf(Packing.FLATE, page));
    papers.put("fax.pdf", Scans.pdf(Packing.FAX, page));
    papers.put("typed.pdf", Scans.typed("430112202310076"));
    papers.put("a.jpg", Scans.encoded("jpg", page));
    papers.put("a.png", Scans.encoded("png", page));
    papers.put("lzw.tif", Scans.tiff("LZW", page, page));
    Random random = new Random(7);
    int shown = 0;
    for (Map.Entry<String, byte[]> paper : papers.entrySet()) {
      for (int turn = 0; turn < 60; turn++) {
        byte[] spoilt = paper.getValue().clone();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
          spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        Scans.put(folder, "P/" + paper.getKey(), spoilt);
        try {
          BufferedImage picture = picture("P/" + paper.getKey(), 1, 100);
          assertTrue(Math.max(picture.getWidth(), picture.getHeight()) <= 101, paper.getKey());
          shown++;
        } catch (BadInputException e) {
          assertTrue(!e.text().in(Lang.ZH).isBlank());
        }
      }
    }
    assertTrue(shown > 100, "" + shown);
  }
}
