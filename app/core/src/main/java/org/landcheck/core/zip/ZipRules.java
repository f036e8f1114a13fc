package org.landcheck.core.zip;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What a zip must be like to be opened.
 *
 * @param oldNames encoding of names that are not UTF-8, as old tools write them in the encoding of
 *     their machine; if empty such names are refused, and so is {@code \} between folders
 */
public record ZipRules(ZipLimits limits, ZipWords words, Optional<Charset> oldNames) {}
