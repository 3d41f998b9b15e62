package redisha.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import redisha.finding.Nearest;
import redisha.finding.UserError;

/** What rules say about themselves, as pages to read. */
public final class Rulebook {
    private final List<About> pages;

    public Rulebook(List<About> pages) {
        this.pages = pages.stream().sorted(Comparator.comparing(About::id)).toList();
    }

    /** One line per rule: severity, id, promise. */
    public String table() {
        int width = pages.stream().mapToInt(page -> page.id().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (About page : pages) {
            text.append(padded(severity(page), 7))
                    .append("  ")
                    .append(padded(page.id(), width))
                    .append("  ")
                    .append(page.promise())
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * The page of one rule, named with or without its layer.
     *
     * @throws UserError when there is no such rule
     */
    public String page(String name) {
        About page = pages.stream()
                .filter(each -> each.id().equals(name) || each.id().endsWith("/" + name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
        return page.id() + " (" + severity(page) + ")\n\n" + page.promise() + "\n\nWhy:     " + page.why()
                + "\nRemedy:  " + page.remedy() + "\n"
                + (page.cure().isEmpty() ? "" : "Values:  " + page.cure() + "\n")
                + (page.rows().isEmpty() ? "" : "Facts:   " + String.join(", ", page.rows()) + "\n");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private UserError unknown(String name) {
        boolean withLayer = name.contains("/");
        List<String> names = pages.stream()
                .map(page ->
                        withLayer ? page.id() : page.id().substring(page.id().indexOf('/') + 1))
                .toList();
        String near = Nearest.word(name, names)
                .map(id -> "Did you mean '" + id + "'? ")
                .orElse("");
        return new UserError("there is no rule '" + name + "'", near + "'redisha rules' lists them.");
    }

    private static String severity(About page) {
        return page.severity().name().toLowerCase(Locale.ROOT);
    }
}
