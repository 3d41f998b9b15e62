package redisha.schema;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import redisha.finding.Finding;
import redisha.yaml.Tree;

/**
 * A schema that most trees keep to. Those are told without the validator, which takes longer to load than all the rest of
 * a small run and is loaded for the first tree that may not keep to it. Safe for several threads.
 */
public final class ShapedCheck {
    private final Shape shape;
    private final Supplier<SchemaCheck> loading;
    private SchemaCheck validator;

    private ShapedCheck(Shape shape, Supplier<SchemaCheck> loading) {
        this.shape = shape;
        this.loading = Objects.requireNonNull(loading, "loading");
    }

    /**
     * A check that says what the validator says.
     *
     * @param schema of which there is a validator
     * @param loading loads that validator
     */
    public static ShapedCheck of(Tree schema, Supplier<SchemaCheck> loading) {
        return new ShapedCheck(Shapes.alone(schema), loading);
    }

    /** All problems of a tree, as {@link SchemaCheck#check} tells them. */
    public List<Finding> check(Tree tree) {
        return shape.fits(tree) ? List.of() : validator().check(tree);
    }

    private synchronized SchemaCheck validator() {
        if (validator == null) {
            validator = loading.get();
        }
        return validator;
    }
}
