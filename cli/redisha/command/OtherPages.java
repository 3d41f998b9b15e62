package redisha.command;

import java.util.List;
import redisha.finding.Severity;
import redisha.rule.About;

/** What findings say about themselves that come from no rule of their own: of the schemas, the input, suppressions, values. */
final class OtherPages {
    private static final String DECODING =
            "The API server decodes objects strictly when a client asks for it, as kubectl does;"
                    + " otherwise it drops the key, and what was meant never happens (Kubernetes documentation, field validation).";
    private static final String REFUSED =
            "The API server answers with 422 Unprocessable Entity or cannot decode the object at all.";

    static final List<About> ALL = List.of(
            schema(
                    "closed-set",
                    "A value is one of those that the field knows.",
                    REFUSED,
                    "Write one of the named values."),
            schema("key-name", "The keys of a map keep to its form.", REFUSED, "Rename the key as the finding says."),
            schema(
                    "length",
                    "A text or list is as long as its field demands.",
                    REFUSED,
                    "Write as many as the finding says."),
            About.other(
                    "schema/no-schema",
                    Severity.INFO,
                    "Each kind has a schema to be judged by.",
                    "An object of an unknown kind is not judged at all, which must not look like a pass.",
                    "Name the schemas of its kind with --schema-location."),
            schema(
                    "pattern",
                    "A text has the form of its field.",
                    REFUSED,
                    "Write it in the form that the finding shows."),
            schema("range", "A number lies in the range of its field.", REFUSED, "Write a number within the range."),
            schema(
                    "removed-api",
                    "The cluster still serves the API version.",
                    "Objects of a removed version are refused with 'no matches for kind' (Kubernetes, deprecated API migration guide).",
                    "Write the successor."),
            schema("required", "Keys without which an object means nothing are there.", REFUSED, "Add the key."),
            schema("shape", "A value has the shape of its field.", REFUSED, "Write it as the finding says."),
            schema("type", "A value has the type of its field.", REFUSED, "Write the type that the finding names."),
            schema(
                    "unknown-api",
                    "The API version exists.",
                    "The cluster answers 'no matches for kind'.",
                    "Write an API version that is there."),
            schema(
                    "unknown-key",
                    "Every key is one that its object knows.",
                    DECODING,
                    "Correct the key, or take it out."),
            schema(
                    "unknown-kind",
                    "The kind exists in its API version.",
                    "The cluster answers 'no matches for kind'.",
                    "Correct the kind."),
            error(
                    "input/no-object",
                    "Every document is a Kubernetes object.",
                    "What is no object is not applied.",
                    "Write apiVersion, kind and metadata."),
            error(
                    "input/template",
                    "What is judged has been rendered.",
                    "A template is no manifest: only its rendering can be judged.",
                    "Render it first: helm template RELEASE CHART | redisha validate -."),
            error(
                    "input/unreadable",
                    "Every file and document can be read.",
                    "What cannot be read is not judged.",
                    "Mend what the finding names."),
            error(
                    "input/values",
                    "What is judged are manifests.",
                    "Values are judged by what they render to.",
                    "Give values with -f."),
            error(
                    "ignore/no-reason",
                    "A suppression says why.",
                    "Without a reason nobody can tell later whether it still holds.",
                    "Write the reason."),
            error(
                    "ignore/unknown-rule",
                    "A suppression names a rule.",
                    "A misspelt one suppresses nothing.",
                    "Correct the name."),
            warning(
                    "ignore/unused",
                    "A suppression suppresses something.",
                    "One that is left over hides the next fault of its kind.",
                    "Take it out."),
            warning(
                    "values/ambiguous",
                    "A value means one thing.",
                    "YAML and the chart read it differently.",
                    "Write what is meant."),
            warning(
                    "values/dead-key",
                    "Every key has an effect.",
                    "The redis-ha chart has keys that nothing reads.",
                    "Take it out."),
            warning(
                    "values/expression",
                    "Expressions stand where Helm would carry them out.",
                    "Elsewhere they stay text.",
                    "Write the value itself."),
            warning(
                    "values/meaning",
                    "Values agree with each other.",
                    "What contradicts itself cannot be rendered as it was meant.",
                    "Do as the finding says."),
            warning(
                    "values/null",
                    "null removes what may be absent.",
                    "Some defaults cannot be removed.",
                    "Leave the line out."),
            warning(
                    "values/spelling",
                    "A value is spelled as its type.",
                    "Another spelling is read as the same, and other tools may not.",
                    "Write it as the finding says."),
            warning(
                    "values/unknown-key",
                    "Every key is one that redisha knows.",
                    "Helm would ignore a misspelt key in silence.",
                    "Correct the key, or take it out."));

    private OtherPages() {}

    private static About schema(String name, String promise, String why, String remedy) {
        return error("schema/" + name, promise, why, remedy);
    }

    private static About error(String id, String promise, String why, String remedy) {
        return About.other(id, Severity.ERROR, promise, why, remedy);
    }

    private static About warning(String id, String promise, String why, String remedy) {
        return About.other(id, Severity.WARNING, promise, why, remedy);
    }
}
