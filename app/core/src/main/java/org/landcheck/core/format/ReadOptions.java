package org.landcheck.core.format;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What a person may say about a source that it does not say itself.
 *
 * @param charset encoding of texts, where the format does not fix it; detected if empty
 */
public record ReadOptions(Optional<Charset> charset) {
  public static final ReadOptions DEFAULT = new ReadOptions(Optional.empty());
}
