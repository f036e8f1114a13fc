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
    if (name == null) {
      return ReadOptions.DEFAULT;
    }
    Optional<Charset> charset = TextEncoding.named(name);
    if (charset.isEmpty()) {
      throw new BadInputException(
          new LocalText(
              "--encoding " + name + " 无法识别，可用 UTF-8、GBK、GB18030、Big5 等",
              "--encoding " + name + " is unknown; try UTF-8, GBK, GB18030, Big5"));
    }
    return new ReadOptions(charset);
  }
}
