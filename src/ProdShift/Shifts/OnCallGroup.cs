using Microsoft.Extensions.Options;
using ProdShift.Slack;

namespace ProdShift.Shifts;

/// <summary>
/// Keeps the members of a Slack user group (Shifts:OnCallGroup) equal to the people who are checked in, so that one mention
/// reaches them. Slack keeps no empty group: when nobody is on shift, the last ones stay.
/// </summary>
internal sealed partial class OnCallGroup(
    ShiftStore shifts, SlackApi slack, IOptions<ShiftOptions> options, TimeProvider clock, ILogger<OnCallGroup> logger)
{
    private readonly SlowRetry _retry = new(clock);
    private IReadOnlySet<string>? _members;
    private bool _toldEmpty;

    /// <summary>Sets the members if they are to be others. Not to be called twice at a time.</summary>
    public async Task UpdateAsync(CancellationToken cancellation)
    {
        var group = options.Value.OnCallGroup;
        if (group.Length == 0 || !_retry.IsDue)
            return;
        var onShift = (await shifts.OpenAsync(cancellation)).Select(shift => shift.UserId).ToHashSet();
        if (onShift.Count == 0 && !_toldEmpty)
            LogEmpty(group);
        _toldEmpty = onShift.Count == 0;
        if (onShift.Count == 0 || _members?.SetEquals(onShift) == true)
            return;
        var error = await SetAsync(group, onShift, cancellation);
        if (error is null)
            _members = onShift;
        if (_retry.Note(error))
            LogFailed(group, error!.Code);
    }

    private async Task<SlackError?> SetAsync(string group, IReadOnlySet<string> users, CancellationToken cancellation)
    {
        var present = await slack.UserGroupUsersAsync(group, cancellation);
        if (!present.Ok)
            return present.Error;
        if (users.SetEquals(present.Value))
            return null;
        return (await slack.SetUserGroupUsersAsync(group, [.. users.Order(StringComparer.Ordinal)], cancellation)).Error;
    }

    [LoggerMessage(
        LogLevel.Information, "Nobody is on shift: user group {Group} keeps its members, as Slack allows no empty one")]
    private partial void LogEmpty(string group);

    [LoggerMessage(LogLevel.Warning, "The members of user group {Group} could not be set ({Code}); they are tried again later")]
    private partial void LogFailed(string group, string code);
}
