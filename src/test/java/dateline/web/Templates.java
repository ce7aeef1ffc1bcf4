package dateline.web;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The project's templates, read and escaped as in the running application. */
final class Templates {
  private static final Engine ENGINE =
      Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
          .addLocator(Templates::locate)
          .build();

  private Templates() {}

  static Template get(String name) {
    return ENGINE.getTemplate(name);
  }

  private static Optional<TemplateLocator.TemplateLocation> locate(String name) {
    URL file = Templates.class.getResource("/templates/" + name);
    return Optional.ofNullable(file).map(Found::new);
  }

  private record Found(URL file) implements TemplateLocator.TemplateLocation {
    @Override
    public Reader read() {
      try {
        return new InputStreamReader(file.openStream(), StandardCharsets.UTF_8);
      } catch (java.io.IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Optional<Variant> getVariant() {
      return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
    }
  }
}
