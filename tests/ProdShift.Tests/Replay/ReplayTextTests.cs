using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Replay;
using ProdShift.Replay;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Replay;

public class ReplayTextTests
{
    private static readonly DateTimeOffset First = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Side_by_side() => Golden.Check(ReplayText.Render(Result(withProposed: true)));

    [Fact]
    public void Of_today_s_settings_alone() => Golden.Check(ReplayText.Render(Result(withProposed: false)));

    [Fact]
    public void As_JSON() => Golden.Check(PrintedReplay.Render(Result(withProposed: true)) + "\n");

    private static ReplayResult Result(bool withProposed)
    {
        ReplayedAlert[] today =
        [
            Alert("NL_NIKHEF", Severity.Critical, 3, 30),
            Alert("CERN", Severity.Warning, 100, 104) with { Times = 2, Open = TimeSpan.FromMinutes(150) },
            Alert("UK_QMUL", Severity.Warning, 200, null),
            Alert("US_FNAL\u001b[31m", Severity.Warning, 210, 220),
            Alert("UK_Brunel", Severity.Warning, 300, 310) with { Told = false },
        ];
        ReplayedAlert[] proposed =
            [Alert("NL_NIKHEF", Severity.Critical, 5, 30), Alert("FR_CCIN2P3", Severity.Warning, 400, 401)];
        JudgedAlert[] judged =
        [
            new(Alert("NL_NIKHEF", Severity.Critical, 3, 30).Finding, First.AddHours(3), First.AddHours(30), Verdict.RightCause),
            new(Alert("CERN", Severity.Warning, 3, 30).Finding, First.AddHours(100), First.AddHours(104), Verdict.Noise),
            new(Alert("UK_QMUL", Severity.Warning, 3, 30).Finding, First.AddHours(200), null, Verdict.WrongCause),
        ];
        return ReplayResult.Of(First, First.AddDays(30), 240, 3, today, withProposed ? proposed : null, judged);
    }

    private static ReplayedAlert Alert(string site, Severity severity, int raised, int? ended) => new(
        new("justin", RuleNames.SiteFailures, site, severity, $"31 of 40 jobs failed at {site}", Site: site),
        severity,
        First.AddHours(raised),
        ended is { } hours ? First.AddHours(hours) : null,
        TimeSpan.FromHours((ended ?? 720) - raised),
        Times: 1,
        Told: true);
}
