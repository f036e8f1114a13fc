package org.landcheck.cli;

import java.nio.charset.Charset;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.text.TextEncoding;
import picocli.CommandLine.Option;

/** Lets people name the encoding of texts where files do not, or are wrong. */
final class EncodingOption {
  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "encoding of texts (UTF-8, GBK, Big5 ...), instead of what files say")
  private String name;

  boolean isGiven() {
    return name != null;
  }

  ReadOptions readOptions() throws BadInputException {
    return name == null
        ? ReadOptions.DEFAULT
        : new ReadOptions(Optional.of(named("--encoding", name)));
  }

  /**
   * @param option what the person wrote before the name
   * @throws BadInputException if nobody knows an encoding of the name
   */
  static Charset named(String option, String name) throws BadInputException {
    return TextEncoding.named(name)
        .orElseThrow(
            () ->
                new BadInputException(
                    new LocalText(
                        option + " " + name + " 无法识别，可用 UTF-8、GBK、GB18030、Big5 等",
                        option + " " + name + " is unknown; try UTF-8, GBK, GB18030, Big5")));
  }
}
