package redisha.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileNameGlobMatcher;
import freemarker.cache.FirstMatchTemplateConfigurationFactory;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import redisha.yaml.JsonWriter;

/**
 * The templates of {@code /templates}. Interpolations are written {@code [=...]}, so that {@code ${...}} stays what it is
 * in shells and in HAProxy; each is escaped for the language that the template's name ends in. In a YAML template a text
 * becomes a string whatever it looks like, a number a number, and {@code node(...)} writes any value.
 */
final class Templates {
    private static final EscapedFormat YAML = new EscapedFormat(Escape.YAML);

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    Templates() {
        configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, "/templates"));
        configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setLocalizedLookup(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setNumberFormat("computer");
        configuration.setCustomNumberFormats(Map.of("node", new NodeNumberFormat(YAML)));
        configuration.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setTemplateConfigurations(languages());
    }

    /** Renders a template, named by its path below {@code templates/} without {@code .ftl}. */
    String render(String name, Map<String, Object> model) {
        StringWriter out = new StringWriter();
        try {
            configuration.getTemplate(name + ".ftl").process(model, out);
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("template " + name + ": " + e.getMessage(), e);
        }
        return out.toString();
    }

    private FirstMatchTemplateConfigurationFactory languages() {
        return new FirstMatchTemplateConfigurationFactory(Arrays.stream(Escape.values())
                        .map(this::language)
                        .toArray(ConditionalTemplateConfigurationFactory[]::new))
                .allowNoMatch(true);
    }

    private ConditionalTemplateConfigurationFactory language(Escape escape) {
        TemplateConfiguration language = new TemplateConfiguration();
        language.setOutputFormat(escape == Escape.YAML ? YAML : new EscapedFormat(escape));
        if (escape == Escape.YAML) {
            language.setNumberFormat("@node");
        }
        return new ConditionalTemplateConfigurationFactory(
                new FileNameGlobMatcher("*." + escape.extension() + ".ftl"), language);
    }

    /** {@code node(value)}: any value as one YAML flow node. */
    static TemplateMethodModelEx node() {
        return Templates::writeNode;
    }

    private static Object writeNode(List<?> arguments) throws TemplateModelException {
        return YAML.fromMarkup(JsonWriter.compact(DeepUnwrap.unwrap((TemplateModel) arguments.get(0))));
    }
}
