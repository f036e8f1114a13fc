package org.landcheck.desktop.dossier;

/**
 * A project as the list shows it.
 *
 * @param name what people call it, empty if nothing says it
 * @param findings how many there are about it, those listed as exceptions aside
 * @param incomplete whether a table or a paper is missing
 * @param stray whether it is a folder of papers that is called after no project
 */
record DossierItem(String key, String name, int findings, boolean incomplete, boolean stray) {
  /** Whether all words stand in its number or name, whatever their case. */
  boolean contains(String words) {
    String text = (key + " " + name).toLowerCase(java.util.Locale.ROOT);
    for (String word : words.toLowerCase(java.util.Locale.ROOT).strip().split("\\s+")) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
