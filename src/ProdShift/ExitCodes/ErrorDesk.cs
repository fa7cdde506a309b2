using ProdShift.Slack;

namespace ProdShift.ExitCodes;

/// <summary>Looks up what a command, a button or a window about exit codes has to show.</summary>
internal sealed class ErrorDesk(ErrorBook book, ErrorStore store, ExitCodeCounts counts, TimeProvider clock)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public async Task<Message> OverviewAsync(CancellationToken cancellation)
    {
        var catalogue = await book.ReadAsync(cancellation);
        var week = await counts.SinceAsync(clock.GetUtcNow() - Week, cancellation);
        return ErrorMessages.Overview(catalogue.UnknownCodes(week.Select(found => found.Count)));
    }

    /// <summary><paramref name="before"/> says what was just done.</summary>
    public async Task<Message> ShowAsync(int code, CancellationToken cancellation, string system = "", Mrkdwn? before = null)
    {
        var catalogue = await book.ReadAsync(cancellation);
        var ours = system.Length == 0;
        var history = ours ? (await store.OfAsync(code, cancellation)).History : [];
        var digits = ours ? catalogue.Digits(code) : [];
        var week = ours ? await OfAsync(code, Week, cancellation) : [];
        var day = week.Count > 0 ? await OfAsync(code, Day, cancellation) : [];
        return ErrorMessages.Show(new(code, system, catalogue.Find(code, system), digits, history, week, day), before);
    }

    private async Task<IReadOnlyList<WorkflowCode>> OfAsync(int code, TimeSpan back, CancellationToken cancellation) =>
        [.. (await counts.SinceAsync(clock.GetUtcNow() - back, cancellation)).Where(found => found.Code == code)];
}
