package redisha.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.util.Map;

/**
 * The templates of {@code /templates}, which the build makes classes of. Each interpolation {@code ${...}} is escaped for
 * the language that the template's name ends in. In a YAML template a text becomes a string whatever it looks like, a number
 * a number, and {@link Words#node} writes any value.
 */
final class Templates {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Plain, null, "redisha.render.template");

    /** Renders a template, named by its path below {@code templates/} without {@code .jte}. */
    String render(String name, Map<String, Object> model) {
        Escaped out = new Escaped(Escape.of(name));
        try {
            engine.render(name + ".jte", model, out);
        } catch (TemplateException e) {
            throw new IllegalStateException("template " + name + ": " + e.getMessage(), e);
        }
        return out.toString();
    }
}
