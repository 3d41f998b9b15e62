package redisha.values;

import java.util.List;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** What the tests of this room give to it. */
final class Given {
    static final Catalogue CATALOGUE = Catalogue.load();

    private Given() {}

    static Tree.Mapping tree(String yaml) {
        return ValuesFile.map("values.yaml", YamlReader.read("values.yaml", yaml));
    }

    static Layer layer(String yaml) {
        return new Layer.Values("values.yaml", tree(yaml));
    }

    static SetExpression set(SetOption option, String text) {
        return SetExpression.parse(option, text, CATALOGUE::secret, ValuesFile::text);
    }

    static MergedValues merged(String yaml) {
        return MergedValues.of(CATALOGUE, List.of(layer(yaml)));
    }
}
