namespace ProdShift.Core.Campaigns.Log;

/// <summary>How the exported page looks: light, dark, narrow, and on paper.</summary>
internal static class LogStyle
{
    /// <summary>Of <see cref="Css"/>, as the page's policy names it: no other style is applied.</summary>
    public const string Hash = "sha256-hXJ4MZoeswNaoXA10le6njQHft5yPqZ9yMU6/P/rFKY=";

    public const string Css =
        """

        :root { color-scheme: light dark; --ink: #1d1c1d; --soft: #5a5a60; --line: #d6d6da; --head: #f2f2f5; --link: #0b57a4; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6e6e8; --soft: #a8a8b0; --line: #3a3a42; --head: #24242a; --link: #8ab8f0; }
          body { background: #17171b; }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 78rem; padding: 1.5rem; color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
        h1 { margin: 0 0 .5rem; font-size: 1.9rem; overflow-wrap: anywhere; }
        h2 { margin: 2.2rem 0 .5rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line); font-size: 1.45rem; }
        h3 { margin: 1.5rem 0 .4rem; font-size: 1.1rem; }
        p { margin: .3rem 0; max-width: 50rem; }
        header p { color: var(--soft); }
        a { color: var(--link); }
        nav { margin: 1.2rem 0; padding: .6rem 1rem; background: var(--head); border-radius: 6px; }
        nav ul { margin: 0; padding: 0; list-style: none; columns: 14rem; column-gap: 2rem; }
        nav li.l1 { font-weight: 600; }
        nav li.l2 { padding-left: 1rem; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; min-width: 40rem; width: 100%; font-size: .93rem; }
        th, td { padding: .35rem .6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        th { background: var(--head); white-space: nowrap; }
        .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        td:first-child { white-space: nowrap; }
        progress { width: 100%; max-width: 30rem; height: .8rem; }
        @media print {
          :root { color-scheme: light; --ink: #000; --soft: #333; --line: #999; --head: #eee; --link: #000; }
          body { max-width: none; padding: 0; background: none; font-size: 10pt; }
          .wide { overflow: visible; }
          table { min-width: 0; font-size: 8.5pt; }
          thead { display: table-header-group; }
          tr, li { break-inside: avoid; }
          h2, h3 { break-after: avoid; }
          #log { break-before: page; }
          a { text-decoration: none; }
        }

        """;
}
