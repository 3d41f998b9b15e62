package redisha.rule.api;

import java.util.List;
import redisha.rule.Rule;

/** The rules of this layer; a rule that is not listed here is not asked, and a test says so. */
public final class ApiRules {
    public static final List<Rule> ALL = List.of(new ServiceSelectsNothing());

    private ApiRules() {}
}
