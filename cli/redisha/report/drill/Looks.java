package redisha.report.drill;

/** How a page looks, light and dark, on screen and on paper. */
final class Looks {

    /** Without the characters that XML escapes and HTML would not read back here. */
    static final String STYLE =
            """

            :root {
              color-scheme: light dark;
              --paper: #ffffff; --ink: #1c2330; --faint: #d9dee6; --quiet: #5d6879;
              --good: #2a7f4f; --bad: #c0392b; --fill: #5b9bd5; --reign: #7d62b3; --sign: #8a6d1d;
            }
            @media (prefers-color-scheme: dark) {
              :root {
                --paper: #14181f; --ink: #e3e7ee; --faint: #333b48; --quiet: #97a3b6;
                --good: #58c48a; --bad: #f0705f; --fill: #4d8fd1; --reign: #a58fdc; --sign: #d8b550;
              }
            }
            body {
              background: var(--paper); color: var(--ink); font: 15px/1.45 system-ui, sans-serif;
              max-width: 1200px; margin: 2rem auto; padding: 0 1rem;
            }
            h1 { font-size: 1.5rem; }
            h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; }
            table { border-collapse: collapse; margin: .75rem 0; font-variant-numeric: tabular-nums; }
            th, td { text-align: left; padding: .15rem 1rem .15rem 0; border-bottom: 1px solid var(--faint); vertical-align: top; }
            th { color: var(--quiet); font-weight: 600; }
            ul { padding-left: 1.2rem; margin: .5rem 0; }
            figure { margin: 1rem 0; }
            figcaption, footer, summary { color: var(--quiet); }
            .kept { color: var(--good); font-weight: 600; }
            .broken { color: var(--bad); font-weight: 600; }
            svg { width: 100%; height: auto; display: block; }
            svg text { font: 11px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: var(--ink); }
            svg .name { text-anchor: end; fill: var(--quiet); }
            svg .tick { text-anchor: middle; fill: var(--quiet); }
            svg line { stroke: var(--faint); stroke-width: 1; }
            svg .base { stroke: var(--quiet); }
            svg .planned { stroke: var(--quiet); stroke-dasharray: 2 4; }
            svg .sign { stroke: var(--sign); stroke-dasharray: 4 3; }
            svg .label { fill: var(--sign); }
            svg .acknowledged { fill: var(--fill); }
            svg .failed, svg .outage { fill: var(--bad); }
            svg .master { fill: var(--reign); }
            @media print {
              body { margin: 0; font-size: 11px; max-width: none; }
              section, figure, table { break-inside: avoid; }
              svg path, svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            }
            """;

    private Looks() {}
}
