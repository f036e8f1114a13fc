package org.landcheck.sample.permit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes metadata records as XML, an element an item. */
public final class MetadataWriter {
  private MetadataWriter() {}

  /**
   * @param items values by the names of their items, which must be names of elements
   */
  public static void write(Map<String, String> items, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("元数据");
      for (Map.Entry<String, String> item : items.entrySet()) {
        xml.writeCharacters("\n  ");
        xml.writeStartElement(item.getKey());
        xml.writeCharacters(item.getValue());
        xml.writeEndElement();
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("cannot write " + file, e);
    }
  }
}
