package org.landcheck.core.zip;

import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/**
 * How refusals speak of a zip.
 *
 * @param subject what it is to people: 汇交包, 压缩包
 * @param advice what to do about a damaged one, a sentence in Chinese and the end of one in English
 */
public record ZipWords(LocalText subject, LocalText advice) {
  /** The zip is not taken because of one entry. */
  public BadInputException refused(String entry, LocalText why) {
    String shown = entry.replaceAll("\\p{Cntrl}", "?");
    return new BadInputException(
        new LocalText(
            subject.zh() + "已拒绝打开：其中的“" + shown + "”" + why.zh() + "。",
            subject.en() + " refused: entry \"" + shown + "\": " + why.en()));
  }

  /** The zip cannot be understood as a whole. */
  public BadInputException damaged(LocalText why) {
    return new BadInputException(
        new LocalText(
            "无法打开" + subject.zh() + "：" + why.zh() + "。" + advice.zh(),
            "cannot open the " + subject.en() + ": " + why.en() + "; " + advice.en()));
  }
}
