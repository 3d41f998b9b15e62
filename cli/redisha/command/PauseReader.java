package redisha.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import redisha.finding.UserError;

/** Reads {@code 1.5s} or {@code 800ms} as milliseconds. */
final class PauseReader implements ITypeConverter<Double> {
    private static final Pattern PAUSE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)(ms|s)");
    private static final double SECOND = 1000;

    @Override
    public Double convert(String text) {
        Matcher pause = PAUSE.matcher(text);
        if (!pause.matches()) {
            throw new UserError("'" + text + "' is no time", "Write seconds or milliseconds, as in 1.5s or 800ms.");
        }
        return Double.parseDouble(pause.group(1)) * (pause.group(2).equals("s") ? SECOND : 1);
    }
}
