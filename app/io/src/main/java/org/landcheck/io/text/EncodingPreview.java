package org.landcheck.io.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.LocalText;

/**
 * How the texts of a source would read in each encoding they may be in, for a person to choose.
 *
 * @param candidates UTF-8, GBK, Big5
 * @param chosen the encoding that is taken unless a person says otherwise
 * @param why where it came from; empty if no text has a character that encodings differ in
 * @param guessed whether nothing but the texts themselves told
 */
public record EncodingPreview(
    List<Candidate> candidates, Charset chosen, Optional<LocalText> why, boolean guessed) {

  /**
   * One encoding.
   *
   * @param name how people call it
   * @param samples texts as they would read, the same ones for all candidates; what cannot be read
   *     is U+FFFD
   * @param unreadable how many texts cannot be read whole
   * @param texts how many there are with other characters than ASCII
   */
  public record Candidate(
      Charset charset, String name, List<String> samples, long unreadable, long texts) {}

  /** Takes texts one by one. */
  public static final class Builder {
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final int LONGEST = 120;
    private static final long ENOUGH = 1 << 20;

    private final TextEncoding encoding = new TextEncoding();
    private final List<byte[]> samples = new ArrayList<>();
    private final int most;
    private long texts;
    private long badUtf8;
    private long badGbk;
    private long badBig5;

    /**
     * @param samples how many texts to show
     */
    public Builder(int samples) {
      this.most = samples;
    }

    /** Looks at one text, which may be cut in the middle of its last character. */
    public void include(byte[] bytes, int from, int to) {
      encoding.include(bytes, from, to);
      if (isAscii(bytes, from, to)) {
        return;
      }
      texts++;
      badUtf8 += TextEncoding.isUtf8(bytes, from, to) ? 0 : 1;
      badGbk += TextEncoding.isGbk(bytes, from, to) ? 0 : 1;
      badBig5 += TextEncoding.isBig5(bytes, from, to) ? 0 : 1;
      if (samples.size() < most) {
        byte[] sample = Arrays.copyOfRange(bytes, from, Math.min(to, from + LONGEST));
        if (samples.stream().noneMatch(other -> Arrays.equals(other, sample))) {
          samples.add(sample);
        }
      }
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
      for (int i = from; i < to; i++) {
        if (bytes[i] < 0) {
          return false;
        }
      }
      return true;
    }

    /**
     * Whether looking on is of no use: there are texts enough to show, and of the two common
     * encodings one reads them all and the other does not.
     *
     * @param bytes how many were looked at
     */
    public boolean isSettled(long bytes) {
      return bytes >= ENOUGH && samples.size() == most && (badUtf8 == 0) != (badGbk == 0);
    }

    /** See {@link TextEncoding#choose}. */
    public EncodingPreview build(String source, Optional<String> cpg, int language) {
      TextEncoding.Choice choice = encoding.choose(source, cpg, language);
      return new EncodingPreview(candidates(), choice.charset(), choice.why(), choice.guessed());
    }

    /** For a source that says itself what it is in. */
    EncodingPreview build(Charset known, LocalText why) {
      return new EncodingPreview(candidates(), known, Optional.of(why), false);
    }

    private List<Candidate> candidates() {
      return List.of(
          candidate(StandardCharsets.UTF_8, badUtf8),
          candidate(TextEncoding.GBK, badGbk),
          candidate(BIG5, badBig5));
    }

    private Candidate candidate(Charset charset, long bad) {
      List<String> read = samples.stream().map(sample -> new String(sample, charset)).toList();
      return new Candidate(charset, TextEncoding.name(charset), read, bad, texts);
    }
  }
}
