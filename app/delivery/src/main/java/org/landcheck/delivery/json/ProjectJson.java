package org.landcheck.delivery.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.landcheck.api.LocalText;
import org.landcheck.api.ProjectMatrix;
import org.landcheck.api.ProjectMatrix.Agreement;
import org.landcheck.api.ProjectMatrix.Area;
import org.landcheck.api.ProjectMatrix.Difference;
import org.landcheck.api.ProjectMatrix.Kind;
import org.landcheck.api.ProjectMatrix.Project;
import org.landcheck.api.ProjectMatrix.Source;
import org.landcheck.core.report.Report;
import org.landcheck.delivery.Decimals;

/** Writes a matrix of projects as {@code consistency}, one project a line. */
final class ProjectJson {
  private final ProjectMatrix matrix;
  private final Report report;
  private final JsonGenerator gen;
  private final LineLayout layout;

  ProjectJson(ProjectMatrix matrix, Report report, JsonGenerator gen, LineLayout layout) {
    this.matrix = matrix;
    this.report = report;
    this.gen = gen;
    this.layout = layout;
  }

  void write() throws IOException {
    gen.writeFieldName("consistency");
    layout.tall();
    gen.writeStartObject();
    gen.writeNumberField("count", matrix.projects().size());
    for (Agreement each : Agreement.values()) {
      gen.writeNumberField(each.name().toLowerCase(Locale.ROOT), matrix.count(each));
    }
    texts("rules", matrix.rules());
    sources();
    areas();
    gen.writeFieldName("projects");
    layout.tall();
    gen.writeStartArray();
    for (Project project : matrix.projects()) {
      project(project);
    }
    gen.writeEndArray();
    gen.writeEndObject();
  }

  private void texts(String field, Iterable<LocalText> texts) throws IOException {
    gen.writeArrayFieldStart(field);
    for (LocalText text : texts) {
      gen.writeString(text.in(report.lang()));
    }
    gen.writeEndArray();
  }

  private void sources() throws IOException {
    gen.writeFieldName("places");
    layout.tall();
    gen.writeStartArray();
    for (int i = 0; i < matrix.sources().size(); i++) {
      Source source = matrix.sources().get(i);
      gen.writeStartObject();
      gen.writeStringField("kind", source.kind().code());
      gen.writeStringField("layer", source.layer());
      gen.writeBooleanField("given", source.given());
      gen.writeBooleanField("once", source.once());
      gen.writeNumberField("lacking", matrix.lacking(i));
      gen.writeNumberField("repeated", matrix.repeated(i));
      gen.writeNumberField("keyless", source.keyless());
      gen.writeEndObject();
    }
    gen.writeEndArray();
  }

  private void areas() throws IOException {
    gen.writeArrayFieldStart("areas");
    for (Area area : matrix.areas()) {
      gen.writeStartObject();
      gen.writeStringField("layer", matrix.sources().get(area.source()).layer());
      gen.writeStringField("field", area.ofShape() ? null : area.field());
      gen.writeEndObject();
    }
    gen.writeEndArray();
  }

  private void differing(Project project) throws IOException {
    gen.writeArrayFieldStart("differing");
    for (Difference each : project.differing()) {
      gen.writeStartObject();
      gen.writeArrayFieldStart("between");
      for (Kind kind : each.between()) {
        gen.writeString(kind.code());
      }
      gen.writeEndArray();
      gen.writeStringField("field", each.field().in(report.lang()));
      gen.writeEndObject();
    }
    gen.writeEndArray();
  }

  private void project(Project project) throws IOException {
    gen.writeStartObject();
    gen.writeStringField("key", project.key());
    gen.writeStringField("agreement", matrix.agreement(project).name().toLowerCase(Locale.ROOT));
    gen.writeArrayFieldStart("found");
    for (int count : project.counts()) {
      if (count == ProjectMatrix.NOT_OWED) {
        gen.writeNull();
      } else {
        gen.writeNumber(count);
      }
    }
    gen.writeEndArray();
    gen.writeArrayFieldStart("areas");
    for (double area : project.areas()) {
      if (Double.isFinite(area)) {
        gen.writeNumber(Decimals.fixed(area, Decimals.METRIC));
      } else {
        gen.writeNull();
      }
    }
    gen.writeEndArray();
    if (!project.differing().isEmpty()) {
      differing(project);
    }
    if (!project.near().isEmpty()) {
      gen.writeStringField("near", project.near());
    }
    gen.writeEndObject();
  }
}
