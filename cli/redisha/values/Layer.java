package redisha.values;

import java.util.Objects;
import redisha.finding.Where;
import redisha.yaml.Tree;

/** One thing the user laid over the defaults: a map of values, or an option that changes single ones. */
public sealed interface Layer {

    /** {@code values.yaml}, {@code profile recommended}, {@code --set}. */
    String name();

    /** A values file or a profile. */
    record Values(String name, Tree.Mapping tree) implements Layer {
        public Values {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(tree, "tree");
        }
    }

    /** One of the {@code --set} options; unlike a file it can reach into the lists of the layers below it. */
    record Set(SetExpression expression) implements Layer {
        public Set {
            Objects.requireNonNull(expression, "expression");
        }

        @Override
        public String name() {
            return expression.option().flag();
        }
    }

    /** What the layers up to this one say, given what those before it say. */
    default Tree.Mapping over(Tree.Mapping below) {
        if (this instanceof Values values) {
            return Merge.over(below, values.tree());
        }
        return ((Set) this).expression().over(below);
    }

    /** The same layer as if what stands at these places had not been written. */
    default Layer without(java.util.Set<Where> places) {
        if (this instanceof Values values) {
            return new Values(values.name(), Merge.without(values.tree(), places));
        }
        return new Set(((Set) this).expression().without(places));
    }
}
