package redisha.rule.ha;

import java.util.List;
import redisha.rule.Rule;

/** The rules of this layer; a rule that is not listed here is not asked, and a test says so. */
public final class HaRules {
    public static final List<Rule> ALL = List.of();

    private HaRules() {}
}
